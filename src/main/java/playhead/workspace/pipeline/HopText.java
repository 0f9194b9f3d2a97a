package playhead.workspace.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import playhead.command.CommandRequest;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonWriter;

/** Writes the data of a hop as one JSON object. */
final class HopText {
    Json json(Hop hop) {
        JsonWriter w = new JsonWriter().object();
        switch (hop) {
            case Hop.Came(CommandRequest request) -> {
                command(w, request);
                w.name("actor").text(request.actor());
                w.name("payload").raw(request.payload());
            }
            case Hop.Handled(CommandRequest request, Map<EntityRef, Long> saw, String state) -> {
                command(w, request);
                w.name("streams").object();
                Map<String, Long> sorted = new TreeMap<>();
                saw.forEach((stream, version) -> sorted.put(stream.id(), version));
                sorted.forEach((stream, version) -> w.name(stream).number(version));
                w.end().name("state").text(state);
            }
            case Hop.Decided(CommandRequest request, String reason, int events, List<Json> messages) -> {
                command(w, request);
                w.name("outcome").text(reason == null ? "accepted" : "rejected");
                w.name("reason").text(reason);
                w.name("events").number(events).name("messages");
                array(w, messages);
            }
            case Hop.Raced(CommandRequest request, EntityRef stream, long expected, long actual) -> {
                command(w, request);
                w.name("stream").text(stream.id());
                w.name("expected").number(expected).name("actual").number(actual);
            }
            case Hop.Made(CommandRequest request, List<Event> events) -> {
                command(w, request);
                w.name("events").array();
                for (Event event : events) {
                    w.object().name("stream").text(event.stream().id());
                    w.name("type").text(event.type()).name("data").raw(event.data());
                    w.end();
                }
                w.end();
            }
            case Hop.Stored(var record) -> {
                command(w, record.request());
                w.name("outcome").text(record.accepted() ? "accepted" : "rejected");
                w.name("positions").array();
                if (record.count() > 0) {
                    w.number(record.first()).number(record.last());
                }
                w.end().name("messages").number(record.outbox().size());
            }
            case Hop.Projected(String projection, long from, long to) ->
                w.name("projection")
                        .text(projection)
                        .name("from")
                        .number(from)
                        .name("to")
                        .number(to);
            case Hop.Shown(String projection, EntityRef entity, Json before, Json after) -> {
                w.name("projection").text(projection).name("entity").text(entity.id());
                w.name("before").raw(before).name("after").raw(after);
            }
            case Hop.Answered(String question, long rows, List<Json> first) -> {
                w.name("question").text(question).name("rows").number(rows).name("first");
                array(w, first);
            }
        }
        return w.end().toJson();
    }

    private static void command(JsonWriter w, CommandRequest request) {
        w.name("command").text(request.id()).name("type").text(request.type());
    }

    private static void array(JsonWriter w, List<Json> elements) {
        w.array();
        elements.forEach(w::raw);
        w.end();
    }
}
