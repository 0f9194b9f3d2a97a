package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.regex.Pattern;
import playhead.workspace.Answer;

/** Holds what the engine says against what the German window shows of it. */
final class German {
    private static final Pattern QUOTED = Pattern.compile(
            "`[^`]*`|'[^']*'|\"[^\"]*\"|„[^“]*“|\\{[^}]*\\}|\\b\\w+\\(\\)|\\([^)]*\\)|[\\w/.-]*[./:][\\w/.-]+");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|is|are|no|not|were|does|and|or|of|it|its|there|has|have|with|that|which|needs?|takes?|a|to"
                    + "|here|says|be|by|for|from|cannot|every|more|than)\\b");

    private final Words words = new Words(Locale.GERMAN);

    /** Fails when the window would show it in English; returns what it shows. */
    String assertSays(String english) {
        String said = words.said(english);
        assertFalse(said.equals(english), "stays English: " + english);
        String plain = QUOTED.matcher(said.replace("true oder false", "")).replaceAll(" ");
        assertFalse(ENGLISH.matcher(plain).find(), english + "\n  became " + said);
        return said;
    }

    /** The same of a refusal. */
    String assertRefuses(Answer<?> answer) {
        return assertSays(reason(answer));
    }

    /** Why something was refused. */
    static String reason(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?>(String reason, boolean wrongUsage)) {
            return reason;
        }
        throw new AssertionError("not refused: " + answer);
    }

    /** What was given. */
    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, var warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }
}
