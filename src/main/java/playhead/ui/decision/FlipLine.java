package playhead.ui.decision;

import playhead.command.Redecided;
import playhead.command.Verdict;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * A command that comes out otherwise, as a line of a table.
 *
 * @param flip the command
 * @param about its flow or its id
 * @param before how it came out, with a sign
 * @param after how it would have come out
 */
public record FlipLine(
        Redecided flip, String type, String about, String before, String after, String whyBefore, String whyAfter) {
    /** In the words of the window. */
    public static FlipLine of(Redecided flip, Words words) {
        var request = flip.recorded().request();
        return new FlipLine(
                flip,
                Display.safe(request.type()),
                Display.safe(request.correlationId() == null ? request.id() : request.correlationId()),
                outcome(flip.before(), words),
                outcome(flip.after(), words),
                why(flip.before(), words),
                why(flip.after(), words));
    }

    private static String outcome(Verdict verdict, Words words) {
        return words.text("decision.outcome." + verdict.outcome().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The reason, or else what it brought. */
    private static String why(Verdict verdict, Words words) {
        return Display.safe(
                verdict.reason() == null ? String.join(", ", verdict.events()) : words.said(verdict.reason()));
    }
}
