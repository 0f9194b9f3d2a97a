package playhead.ui.teach;

import java.util.Locale;
import java.util.stream.Collectors;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.ui.text.PayloadLine;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Stage;

/**
 * Says what happens at a hop, why, and with which data.
 *
 * @param words of the window
 */
record HopWords(Words words) {
    private static final int LONGEST = 500;

    /** Name of a stage. */
    String name(Stage stage) {
        return words.text("teach.stage." + id(stage));
    }

    private static String id(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens there and why, in at most 40 words. */
    String explanation(Hop hop, long lag) {
        String id = id(hop.stage());
        return switch (hop) {
            case Hop.Decided(var request, String reason, int events, var messages)
            when reason != null -> words.text("teach.why." + id + ".no");
            case Hop.Stored(var record) when !record.accepted() -> words.text("teach.why." + id + ".no");
            case Hop.Raced raced -> words.text("teach.why." + id + ".raced");
            case Hop.Answered answered when lag > 0 -> words.text("teach.why." + id + ".old", lag);
            default -> words.text("teach.why." + id);
        };
    }

    /** What passed, in a few letters for the stage itself. */
    String brief(Hop hop) {
        return Display.safe(
                switch (hop) {
                    case Hop.Came(var request) -> request.type();
                    case Hop.Handled(var request, var saw, var state) ->
                        saw.isEmpty()
                                ? "–"
                                : saw.entrySet().stream()
                                        .map(stream -> stream.getKey().id() + " v" + stream.getValue())
                                        .collect(Collectors.joining(", "));
                    case Hop.Decided(var request, String reason, int events, var messages) ->
                        words.text(reason == null ? "teach.brief.yes" : "teach.brief.no", events);
                    case Hop.Made(var request, var events) ->
                        events.stream().map(Event::type).collect(Collectors.joining(", "));
                    case Hop.Raced(var request, EntityRef stream, long expected, long actual) ->
                        stream.id() + " v" + expected + " ≠ v" + actual;
                    case Hop.Stored(var record) ->
                        record.count() == 0
                                ? words.text("teach.brief.noEvent")
                                : Shown.position(record.first())
                                        + (record.count() > 1 ? "–" + Shown.position(record.last()) : "");
                    case Hop.Projected(String projection, long from, long to) -> projection + " " + Shown.position(to);
                    case Hop.Shown(String projection, EntityRef entity, Json before, Json after) -> entity.id();
                    case Hop.Answered(String question, long rows, var first) -> words.text("teach.brief.rows", rows);
                });
    }

    /** All that passed, a line a field; a row that changed with its old value. */
    String data(Hop hop) {
        String text = switch (hop) {
            case Hop.Decided(var request, String reason, int events, var messages)
            when reason != null -> words.said(reason);
            case Hop.Stored(var record)
            when !record.accepted() -> words.said(record.reason()) + "\n" + fields(hop.data());
            case Hop.Shown(String projection, EntityRef entity, Json before, Json after) ->
                entity.id() + "\n" + words.text("teach.data.before") + " " + line(before) + "\n"
                        + words.text("teach.data.after") + " " + line(after);
            case Hop.Made(var request, var events) ->
                events.stream()
                        .map(event -> event.type() + "   " + PayloadLine.of(event.data()))
                        .collect(Collectors.joining("\n"));
            case Hop.Answered(String question, long rows, var first) ->
                question + "\n" + first.stream().map(HopWords::line).collect(Collectors.joining("\n"));
            default -> fields(hop.data());
        };
        return Shown.cut(text.lines().map(Display::safe).collect(Collectors.joining("\n")), LONGEST);
    }

    private static String line(Json row) {
        return row == null ? Shown.ABSENT : PayloadLine.of(row);
    }

    private static String fields(Json object) {
        StringBuilder lines = new StringBuilder();
        JsonCursor member = new JsonCursor();
        member.enter(object.bytes(), 0, object.length());
        while (member.next()) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(member.key())
                    .append(": ")
                    .append(Shown.cut(Shown.text(object.bytes(), member.valueFrom(), member.valueTo()), 160));
        }
        return lines.toString();
    }
}
