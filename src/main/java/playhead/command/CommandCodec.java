package playhead.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.store.StoredDocument;

/**
 * Commands as the log keeps them: {@code id, type, actor, time, payload, saw, outcome, reason}, then what there is of
 * {@code correlationId, causationId, consumed, outbox}. A stream is written {@code type/id}. The positions are not in
 * it: the frame that holds it knows its events.
 */
public final class CommandCodec {
    /** Order in which streams are written. */
    static final Comparator<EntityRef> BY_NAME =
            Comparator.comparing(EntityRef::type).thenComparing(EntityRef::id);

    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";

    /** The canonical JSON of a command. */
    public Json write(CommandRecord record) {
        CommandRequest request = record.request();
        JsonWriter out = new JsonWriter().object();
        out.name("id").text(request.id()).name("type").text(request.type());
        out.name("actor").text(request.actor()).name("time");
        out.text(request.time() == null ? null : request.time().toString());
        out.name("payload").raw(request.payload()).name("saw").object();
        record.saw().forEach((stream, version) -> out.name(name(stream)).number(version));
        out.end().name("outcome").text(record.accepted() ? ACCEPTED : REJECTED);
        out.name("reason").text(record.reason());
        optional(out, "correlationId", request.correlationId());
        optional(out, "causationId", request.causationId());
        optional(out, "consumed", request.consumed());
        if (!record.outbox().isEmpty()) {
            out.name("outbox").array();
            record.outbox().forEach(out::raw);
            out.end();
        }
        return out.end().toJson();
    }

    /**
     * The command of a document.
     *
     * @throws MalformedPayload if it holds none: another program wrote it
     */
    public CommandRecord read(StoredDocument document) {
        Payload json = new Payload(Json.owning(document.body()));
        CommandRequest request = new CommandRequest(
                json.text("id"),
                json.text("type"),
                json.text("actor", null),
                time(json.text("time", null)),
                json.value("payload"),
                Map.of(),
                json.text("correlationId", null),
                json.text("causationId", null),
                json.text("consumed", null));
        String reason = json.text("outcome").equals(ACCEPTED) ? null : json.text("reason", REJECTED);
        List<Json> outbox = json.list("outbox");
        return new CommandRecord(request, saw(json.object("saw")), reason, outbox, document.first(), document.count());
    }

    /** How a stream is written. */
    public static String name(EntityRef stream) {
        return stream.type() + "/" + stream.id();
    }

    private static Map<EntityRef, Long> saw(Payload versions) {
        Map<EntityRef, Long> saw = new HashMap<>();
        for (String name : versions.names()) {
            int slash = name.indexOf('/');
            saw.put(
                    new EntityRef(name.substring(0, Math.max(0, slash)), name.substring(slash + 1)),
                    versions.whole(name));
        }
        return saw;
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedPayload("\"time\" is no time");
        }
    }

    private static void optional(JsonWriter out, String name, String value) {
        if (value != null) {
            out.name(name).text(value);
        }
    }
}
