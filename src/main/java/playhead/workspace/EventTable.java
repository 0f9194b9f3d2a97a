package playhead.workspace;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.readmodel.export.EventJson;
import playhead.readmodel.export.Sheet;

/**
 * Events as a table of chosen columns, for copying and exporting what is shown. A column is {@code position},
 * {@code time}, {@code timeText}, {@code stream}, {@code streamType}, {@code version}, {@code type}, {@code id},
 * {@code actor}, {@code correlationId}, {@code causationIds}, {@code entities}, {@code data}, {@code meta},
 * {@code file}, {@code line}, or a field: {@code data.amount}, {@code meta.source}.
 */
public final class EventTable {
    private EventTable() {}

    /** All hits in their order; an event is read when its row is. */
    public static Sheet of(EventHits hits, List<String> columns) {
        return of(hits, IntStream.range(0, hits.size()).toArray(), columns);
    }

    /** Some hits, by their indexes, in the order given. */
    public static Sheet of(EventHits hits, int[] chosen, List<String> columns) {
        List<BiFunction<Long, Event, Json>> cells =
                columns.stream().map(EventTable::cell).toList();
        return new Sheet(columns, visitor -> {
            for (int hit : chosen) {
                Event event = hits.event(hit);
                Json[] row = new Json[cells.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = cells.get(i).apply(hits.position(hit), event);
                }
                visitor.row(row);
            }
        });
    }

    private static BiFunction<Long, Event, Json> cell(String column) {
        return switch (column) {
            case "position" -> (position, event) -> number(position);
            case "time" ->
                (position, event) ->
                        text(event.time() == null ? null : event.time().print());
            case "timeText" ->
                (position, event) ->
                        text(event.time() == null ? null : event.time().text());
            case "stream" ->
                (position, event) ->
                        text(event.stream() == null ? null : event.stream().id());
            case "streamType" ->
                (position, event) ->
                        text(event.stream() == null ? null : event.stream().type());
            case "version" -> (position, event) -> event.stream() == null ? null : number(event.version());
            case "type" -> (position, event) -> text(event.type());
            case "id" -> (position, event) -> text(event.id());
            case "actor" -> (position, event) -> text(event.actor());
            case "correlationId" -> (position, event) -> text(event.correlationId());
            case "causationIds" ->
                (position, event) -> Json.canonical(event.causationIds().stream()
                        .map(id -> JsonText.quoted(id).toString())
                        .collect(Collectors.joining(",", "[", "]")));
            case "entities" -> (position, event) -> EventJson.entities(event);
            case "data" -> (position, event) -> event.data();
            case "meta" -> (position, event) -> event.meta();
            case "file" ->
                (position, event) -> text(
                        event.origin().file().isEmpty() ? null : event.origin().file());
            case "line" ->
                (position, event) -> event.origin().file().isEmpty()
                        ? null
                        : number(event.origin().line());
            default -> field(column);
        };
    }

    private static BiFunction<Long, Event, Json> field(String column) {
        if (column.startsWith("data.")) {
            FieldPath path = FieldPath.parse(column.substring("data.".length()));
            return (position, event) -> within(event.data(), path);
        }
        if (column.startsWith("meta.")) {
            FieldPath path = FieldPath.parse(column.substring("meta.".length()));
            return (position, event) -> within(event.meta(), path);
        }
        throw new IllegalArgumentException("no column " + column);
    }

    private static Json within(Json object, FieldPath path) {
        byte[] json = object.bytes();
        int from = 0;
        int to = json.length;
        for (String part : path.parts()) {
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
        return text == null ? null : JsonText.quoted(text);
    }
}
