package playhead.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Canonical record bytes of an event, version 1: what leaves of the Merkle tree are made of. The same event always
 * gives the same bytes, on any machine. The layout is in {@code docs/reference/workspace-format.md}.
 *
 * <p>Texts are stored as UTF-8; an unpaired surrogate has no UTF-8 form and becomes {@code ?}, so readers of logs
 * refuse such records before.
 */
public final class EventCodec {
    /** First byte of every record. */
    public static final int VERSION = 1;

    static final int HAS_STREAM = 1;
    static final int HAS_TIME = 2;
    static final int OFFSET_GIVEN = 4;
    static final int HAS_TIME_TEXT = 8;
    static final int HAS_ACTOR = 16;
    static final int HAS_CORRELATION = 32;
    static final int EFFECT_SHIFT = 6;
    private static final Effect[] EFFECTS = {Effect.MERGE, Effect.IMAGE, Effect.CHANGE, Effect.DELETE};

    private EventCodec() {}

    /** Appends the canonical record of an event. */
    public static void encode(Event event, ByteBuilder out) {
        encode(event, event.version(), RecordTexts.few(), out);
    }

    /**
     * The same for one event after the other.
     *
     * @param texts goes from event to event
     */
    public static void encode(Event event, RecordTexts texts, ByteBuilder out) {
        encode(event, event.version(), texts, out);
    }

    /** The same with another version. */
    static void encode(Event event, long version, RecordTexts texts, ByteBuilder out) {
        content(event, version, texts, out);
        Origin origin = event.origin();
        texts.add(origin.file(), out);
        out.addSigned(origin.line()).addSigned(origin.offset()).addSigned(origin.length());
    }

    /** The canonical record of an event. */
    public static byte[] encode(Event event) {
        ByteBuilder out = new ByteBuilder(256);
        encode(event, out);
        return out.toArray();
    }

    /** Appends all of an event but its version and origin: equal for events that say the same. */
    public static void content(Event event, ByteBuilder out) {
        content(event, 0, RecordTexts.few(), out);
    }

    private static void content(Event event, long version, RecordTexts texts, ByteBuilder out) {
        texts.begin();
        int flags = flags(event, event.time() != null && !texts.isAsPrinted(event.time()));
        out.add(VERSION).add(flags);
        if (event.stream() != null) {
            texts.add(event.stream(), out);
        }
        out.addSigned(version);
        texts.add(event.type(), out);
        texts.id(event.id(), out);
        if (event.time() != null) {
            time(event.time(), flags, out);
        }
        if (event.actor() != null) {
            texts.add(event.actor(), out);
        }
        if (event.correlationId() != null) {
            texts.add(event.correlationId(), out);
        }
        links(event.causationIds(), event.references(), texts, out);
        json(event.data(), out);
        json(event.meta(), out);
    }

    private static void time(EventTime time, int flags, ByteBuilder out) {
        out.addSigned(time.seconds()).addVarint(time.nanos()).add(time.digits());
        if ((flags & HAS_TIME_TEXT) != 0) {
            out.addText(time.text());
        }
    }

    private static void links(List<String> causes, List<Reference> references, RecordTexts texts, ByteBuilder out) {
        int n = causes.size();
        out.addVarint(n);
        for (int i = 0; i < n; i++) {
            texts.id(causes.get(i), out);
        }
        n = references.size();
        out.addVarint(n);
        for (int i = 0; i < n; i++) {
            Reference reference = references.get(i);
            texts.add(reference.entity(), out);
            texts.add(reference.role(), out);
        }
    }

    /**
     * The event of a record that fills the range.
     *
     * @throws MalformedRecord if the bytes are no record of version 1
     */
    public static Event decode(byte[] bytes, int from, int to) {
        ByteReader in = new ByteReader(bytes, from, to);
        int version = in.next();
        if (version != VERSION) {
            throw new MalformedRecord("record version " + version + ", this program reads " + VERSION);
        }
        try {
            int flags = in.next();
            EntityRef stream = (flags & HAS_STREAM) != 0 ? new EntityRef(in.text(), in.text()) : null;
            long streamVersion = in.signed();
            String type = in.text();
            String id = in.text();
            EventTime time = (flags & HAS_TIME) == 0
                    ? null
                    : time(
                            in.signed(),
                            in.count(999_999_999),
                            in.next(),
                            (flags & HAS_TIME_TEXT) != 0 ? in.text() : null,
                            (flags & OFFSET_GIVEN) != 0);
            String actor = (flags & HAS_ACTOR) != 0 ? in.text() : null;
            String correlation = (flags & HAS_CORRELATION) != 0 ? in.text() : null;
            List<String> causes = new ArrayList<>();
            for (int n = in.count(in.remaining()); n > 0; n--) {
                causes.add(in.text());
            }
            List<Reference> references = new ArrayList<>();
            for (int n = in.count(in.remaining()); n > 0; n--) {
                references.add(new Reference(new EntityRef(in.text(), in.text()), in.text()));
            }
            Json data = Json.owning(in.bytes());
            Json meta = Json.owning(in.bytes());
            Origin origin = new Origin(in.text(), in.signed(), in.signed(), (int) in.signed());
            if (in.remaining() != 0) {
                throw new MalformedRecord("bytes after the record");
            }
            return new Event(
                    stream,
                    streamVersion,
                    type,
                    id,
                    time,
                    actor,
                    correlation,
                    causes,
                    references,
                    effect(flags),
                    data,
                    meta,
                    origin);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord(e.getMessage(), e);
        }
    }

    /** The flags in the record that {@link #encode} put there. */
    static int flagsOf(byte[] records, int from) {
        return records[from + 1] & 0xFF;
    }

    private static int flags(Event event, boolean ownText) {
        EventTime time = event.time();
        return (event.stream() != null ? HAS_STREAM : 0)
                | (time != null ? HAS_TIME : 0)
                | (time != null && time.offsetGiven() ? OFFSET_GIVEN : 0)
                | (ownText ? HAS_TIME_TEXT : 0)
                | (event.actor() != null ? HAS_ACTOR : 0)
                | (event.correlationId() != null ? HAS_CORRELATION : 0)
                | code(event.effect()) << EFFECT_SHIFT;
    }

    /** A time whose text, if not stored, is what it prints. */
    static EventTime time(long seconds, int nanos, int digits, String text, boolean offsetGiven) {
        EventTime time = new EventTime(seconds, nanos, digits, text == null ? "" : text, offsetGiven);
        return text != null ? time : new EventTime(seconds, nanos, digits, time.print(), offsetGiven);
    }

    static Effect effect(int flags) {
        return EFFECTS[flags >> EFFECT_SHIFT & 3];
    }

    /** The stored number of an effect; not its place in the enum, so that the enum may be sorted anew. */
    private static int code(Effect effect) {
        return switch (effect) {
            case MERGE -> 0;
            case IMAGE -> 1;
            case CHANGE -> 2;
            case DELETE -> 3;
        };
    }

    private static void json(Json json, ByteBuilder out) {
        out.addVarint(json.length()).add(json.bytes());
    }
}
