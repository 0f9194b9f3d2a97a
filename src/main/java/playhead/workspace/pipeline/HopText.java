package playhead.workspace.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import playhead.command.CommandRecord;
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
            case Hop.Came(CommandRequest request) ->
                command(w, request)
                        .name("actor")
                        .text(request.actor())
                        .name("payload")
                        .raw(request.payload());
            case Hop.Handled handled -> handled(w, handled);
            case Hop.Decided decided -> decided(w, decided);
            case Hop.Raced(CommandRequest request, EntityRef stream, long expected, long actual) -> {
                command(w, request).name("stream").text(stream.id());
                w.name("expected").number(expected).name("actual").number(actual);
            }
            case Hop.Made made -> made(w, made);
            case Hop.Stored(CommandRecord record) -> stored(w, record);
            case Hop.Projected(String projection, long from, long to) -> {
                w.name("projection").text(projection);
                w.name("from").number(from).name("to").number(to);
            }
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

    private static void handled(JsonWriter w, Hop.Handled handled) {
        Map<String, Long> versions = new TreeMap<>();
        handled.saw().forEach((stream, version) -> versions.put(stream.id(), version));
        command(w, handled.request()).name("streams").object();
        versions.forEach((stream, version) -> w.name(stream).number(version));
        w.end().name("state").text(handled.state());
    }

    private static void decided(JsonWriter w, Hop.Decided decided) {
        command(w, decided.request()).name("outcome").text(outcome(decided.reason() == null));
        w.name("reason").text(decided.reason());
        w.name("events").number(decided.events()).name("messages");
        array(w, decided.messages());
    }

    private static void made(JsonWriter w, Hop.Made made) {
        command(w, made.request()).name("events").array();
        for (Event event : made.events()) {
            w.object().name("stream").text(event.stream().id());
            w.name("type").text(event.type()).name("data").raw(event.data()).end();
        }
        w.end();
    }

    private static void stored(JsonWriter w, CommandRecord record) {
        command(w, record.request()).name("outcome").text(outcome(record.accepted()));
        w.name("positions").array();
        if (record.count() > 0) {
            w.number(record.first()).number(record.last());
        }
        w.end().name("messages").number(record.outbox().size());
    }

    private static String outcome(boolean accepted) {
        return accepted ? "accepted" : "rejected";
    }

    private static JsonWriter command(JsonWriter w, CommandRequest request) {
        return w.name("command").text(request.id()).name("type").text(request.type());
    }

    private static void array(JsonWriter w, List<Json> elements) {
        w.array();
        elements.forEach(w::raw);
        w.end();
    }
}
