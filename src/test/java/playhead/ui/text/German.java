package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import playhead.importing.pipeline.ImportProgress;
import playhead.workspace.Answer;
import playhead.workspace.ImportOptions;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

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

    /** A workspace of these logs, named after the first and made beside it. */
    static Workspace opened(Path folder, List<Path> logs) throws IOException {
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ann", folder.resolve("state"));
        Path root = folder.resolve(logs.getFirst().getFileName() + ".playhead");
        workspaces.importInto(root, ImportOptions.of(logs), ImportProgress.NONE);
        return given(workspaces.open(root));
    }
}
