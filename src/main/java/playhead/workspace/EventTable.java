package playhead.workspace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.readmodel.export.EventJson;
import playhead.readmodel.export.Sheet;

/**
 * Events as a table of chosen columns, for copying and exporting what is shown. A column is named as expressions name it:
 * {@code position}, {@code time}, {@code timeText}, {@code stream}, {@code streamType}, {@code version}, {@code type},
 * {@code id}, {@code actor}, {@code correlationId}, {@code causationIds}, {@code entities}, {@code data}, {@code meta},
 * {@code file}, {@code line}, or a field such as {@code data.amount} or {@code data["a.b"]}.
 */
public final class EventTable {
    private static final Json NOTHING = Json.canonical("null");

    private EventTable() {}

    /** All hits in their order; an event is read when its row is. */
    public static Sheet of(EventHits hits, List<String> columns) {
        return of(hits, IntStream.range(0, hits.size()).toArray(), columns);
    }

    /** Some hits, by their indexes, in the order given. */
    public static Sheet of(EventHits hits, int[] chosen, List<String> columns) {
        List<List<String>> paths = columns.stream().map(CelText::parts).toList();
        return new Sheet(columns, visitor -> {
            for (int hit : chosen) {
                Event event = hits.event(hit);
                Json[] row = new Json[paths.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = cell(paths.get(i), hits.position(hit), event);
                }
                visitor.row(row);
            }
        });
    }

    /**
     * The value of a column: JSON null where the event says nothing of what every event has, Java null where a field is
     * absent.
     *
     * @param column parts of its name, see {@link CelText#parts}
     */
    public static Json cell(List<String> column, long position, Event event) {
        return switch (column.getFirst()) {
            case "position" -> number(position);
            case "time" -> text(event.time() == null ? null : event.time().print());
            case "timeText" -> text(event.time() == null ? null : event.time().text());
            case "stream" -> text(event.stream() == null ? null : event.stream().id());
            case "streamType" ->
                text(event.stream() == null ? null : event.stream().type());
            case "version" -> event.stream() == null ? NOTHING : number(event.version());
            case "type" -> text(event.type());
            case "id" -> text(event.id());
            case "actor" -> text(event.actor());
            case "correlationId" -> text(event.correlationId());
            case "causationIds" -> texts(event.causationIds());
            case "entities" -> EventJson.entities(event);
            case "data" -> within(event.data(), column);
            case "meta" -> within(event.meta(), column);
            case "file" ->
                text(event.origin().file().isEmpty() ? null : event.origin().file());
            case "line" ->
                event.origin().file().isEmpty()
                        ? NOTHING
                        : number(event.origin().line());
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    private static Json within(Json object, List<String> column) {
        byte[] json = object.bytes();
        int from = 0;
        int to = json.length;
        for (String part : column.subList(1, column.size())) {
            JsonCursor member = new JsonCursor();
            if (json[from] != '{') {
                return null;
            }
            member.enter(json, from, to);
            boolean found = false;
            while (!found && member.next()) {
                found = member.key().equals(part);
            }
            if (!found) {
                return null;
            }
            from = member.valueFrom();
            to = member.valueTo();
        }
        return Json.copyOf(json, from, to);
    }

    private static Json number(long number) {
        return Json.canonical(Long.toString(number));
    }

    private static Json text(String text) {
        return text == null ? NOTHING : JsonText.quoted(text);
    }

    private static Json texts(List<String> texts) {
        return Json.canonical(texts.stream()
                .map(text -> JsonText.quoted(text).toString())
                .collect(Collectors.joining(",", "[", "]")));
    }
}
