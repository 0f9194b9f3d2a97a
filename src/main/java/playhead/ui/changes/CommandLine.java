package playhead.ui.changes;

import playhead.command.CommandRecord;
import playhead.event.EventTime;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * A command as a line of the table.
 *
 * @param outcome a sign and a word
 * @param result its positions, or why it was rejected
 */
public record CommandLine(CommandRecord record, String time, String type, String actor, String outcome, String result) {
    static CommandLine of(CommandRecord record, WallClock clock, Words words) {
        var request = record.request();
        return new CommandLine(
                record,
                request.time() == null ? "" : clock.text(EventTime.of(request.time())),
                Display.safe(request.type()),
                request.actor() == null ? "" : Display.safe(request.actor()),
                words.text(record.accepted() ? "changes.accepted" : "changes.rejected"),
                result(record));
    }

    private static String result(CommandRecord record) {
        if (!record.accepted()) {
            return Display.safe(record.reason());
        }
        return switch ((int) Math.min(record.count(), 2)) {
            case 0 -> "";
            case 1 -> Shown.position(record.first());
            default -> Shown.position(record.first()) + " – " + Shown.position(record.last());
        };
    }
}
