package playhead.readmodel.export;

import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.event.Origin;
import playhead.event.Reference;

/**
 * An event as one JSON object, the row of {@code events} and of the NDJSON export: keys in fixed order, always all
 * of them, data and metadata byte for byte. Stateless.
 */
public final class EventJson {
    private EventJson() {}

    /** Appends the object, without a line end. */
    public static void write(long position, Event event, ByteBuilder out) {
        write(position, event, event.meta(), out);
    }

    static void write(long position, Event event, Json meta, ByteBuilder out) {
        out.addAscii("{\"position\":", 0, 12).addUtf8(Long.toString(position));
        member("time", event.time() == null ? null : event.time().print(), out);
        member("timeText", event.time() == null ? null : event.time().text(), out);
        member("stream", event.stream() == null ? null : event.stream().id(), out);
        key("version", out);
        out.addUtf8(event.stream() == null ? "null" : Long.toString(event.version()));
        member("type", event.type(), out);
        member("id", event.id(), out);
        member("actor", event.actor(), out);
        member("correlationId", event.correlationId(), out);
        key("causationIds", out);
        texts(event.causationIds(), out);
        key("entities", out);
        entities(event, out);
        key("data", out);
        out.add(event.data().bytes());
        key("meta", out);
        out.add(meta.bytes());
        key("source", out);
        source(event.origin(), out);
        out.add('}');
    }

    /** The entities that the event refers to, home stream first with the role {@code stream}: a JSON array. */
    public static Json entities(Event event) {
        ByteBuilder out = new ByteBuilder(96);
        entities(event, out);
        return Json.owning(out.toArray());
    }

    /** A list of texts as a JSON array. */
    static void texts(List<String> texts, ByteBuilder out) {
        out.add('[');
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            JsonText.quote(texts.get(i), out);
        }
        out.add(']');
    }

    private static void entities(Event event, ByteBuilder out) {
        out.add('[');
        if (event.stream() != null) {
            entity(event.stream(), "stream", out);
        }
        for (int i = 0; i < event.references().size(); i++) {
            if (i > 0 || event.stream() != null) {
                out.add(',');
            }
            Reference reference = event.references().get(i);
            entity(reference.entity(), reference.role(), out);
        }
        out.add(']');
    }

    private static void entity(EntityRef ref, String role, ByteBuilder out) {
        out.addUtf8("{\"entity\":");
        JsonText.quote(ref.id(), out);
        member("type", ref.type(), out);
        member("role", role, out);
        out.add('}');
    }

    private static void source(Origin origin, ByteBuilder out) {
        boolean known = origin.line() > 0;
        out.addUtf8("{\"file\":");
        value(known ? origin.file() : null, out);
        key("line", out);
        out.addUtf8(known ? Long.toString(origin.line()) : "null");
        key("offset", out);
        out.addUtf8(origin.offset() < 0 ? "null" : Long.toString(origin.offset()));
        out.add('}');
    }

    private static void member(String key, String text, ByteBuilder out) {
        key(key, out);
        value(text, out);
    }

    private static void key(String key, ByteBuilder out) {
        out.add(',').add('"').addAscii(key, 0, key.length()).add('"').add(':');
    }

    private static void value(String text, ByteBuilder out) {
        if (text == null) {
            out.addAscii("null", 0, 4);
        } else {
            JsonText.quote(text, out);
        }
    }
}
