package playhead.importing.pipeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Identity;
import playhead.event.OccurredOrder;
import playhead.event.Reference;

/**
 * 64-bit hashes of ids, streams and of what events say, by a {@link WordHash} with a key that nobody knows, so that
 * nobody can write two records that meet on purpose. Hashes are never stored: another run has another key. For one
 * thread at a time.
 */
final class KeyedHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int REMEMBERED = 1 << 14;
    private static final int STREAMS = 1 << 16;

    private static final long[] NONE = {};

    private final WordHash hash;
    private final String[] remembered = new String[REMEMBERED];
    private final long[] hashes = new long[REMEMBERED];
    private final EntityRef[] streams = new EntityRef[STREAMS];
    private final long[] streamHashes = new long[STREAMS];
    private long[] words = new long[256];
    private int size;

    KeyedHash(long low, long high) {
        hash = new WordHash(low, high);
    }

    /** One with a key of its own. */
    static KeyedHash random() {
        UUID key = UUID.randomUUID();
        return new KeyedHash(key.getLeastSignificantBits(), key.getMostSignificantBits());
    }

    /** The hash of an id. */
    long ofId(String id) {
        begin();
        text(id);
        return end();
    }

    /** The hashes of the ids that an event names as its causes. */
    long[] ofCauses(Event event) {
        List<String> causes = event.causationIds();
        if (causes.isEmpty()) {
            return NONE;
        }
        long[] each = new long[causes.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = ofId(causes.get(i));
        }
        return each;
    }

    /**
     * The hash of what an event says: all but its version, its origin and its metadata.
     *
     * @param id hash of its id
     * @param causes hashes of its causation ids
     * @param meta array whose first bytes are taken for the event's metadata
     * @param metaLength how many they are
     */
    long ofContent(Event event, long id, long[] causes, byte[] meta, int metaLength) {
        long stream = event.stream() == null ? 0 : ofStream(event.stream());
        long type = ofFrequent(event.type());
        long actor = event.actor() == null ? 0 : ofFrequent(event.actor());
        begin();
        EventTime time = event.time();
        word(event.effect().ordinal() << 2 | (time == null ? 0 : 1) | (event.stream() == null ? 0 : 2));
        word(stream);
        word(type);
        word(actor);
        word(id);
        if (time != null) {
            word(time.seconds());
            word((long) time.nanos() << 8 | time.digits() << 1 | (time.offsetGiven() ? 1 : 0));
            text(time.text());
        }
        text(event.correlationId());
        word(causes.length);
        for (long cause : causes) {
            word(cause);
        }
        word(event.references().size());
        for (int i = 0; i < event.references().size(); i++) {
            Reference reference = event.references().get(i);
            text(reference.entity().type());
            text(reference.entity().id());
            text(reference.role());
        }
        bytes(event.data().bytes(), event.data().length());
        bytes(meta, metaLength);
        return end();
    }

    /** The hash of a home stream, by its type and id; never {@link OccurredOrder#NO_STREAM}. */
    long ofStream(EntityRef stream) {
        int slot = (stream.hashCode() ^ stream.hashCode() >>> 16) & STREAMS - 1;
        if (!Identity.same(streams[slot], stream)) {
            begin();
            text(stream.type());
            text(stream.id());
            long made = end();
            streamHashes[slot] = made == OccurredOrder.NO_STREAM ? 1 : made;
            streams[slot] = stream;
        }
        return streamHashes[slot];
    }

    /** The hash of a text that comes again as the same object: types and actors. */
    private long ofFrequent(String text) {
        int slot = (text.hashCode() ^ text.hashCode() >>> 14) & REMEMBERED - 1;
        if (!Identity.same(remembered[slot], text)) {
            hashes[slot] = ofId(text);
            remembered[slot] = text;
        }
        return hashes[slot];
    }

    private void begin() {
        size = 0;
    }

    private long end() {
        return hash.of(words, size);
    }

    /** By its UTF-8, as it will be stored: Java's encoder copies it at once, where letters one by one cost more than the hash. */
    private void text(String text) {
        if (text == null) {
            word(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, utf8.length);
    }

    private void bytes(byte[] bytes, int length) {
        int most = size + length / Long.BYTES + 3;
        if (most > words.length) {
            words = Arrays.copyOf(words, Math.max(most, words.length * 2));
        }
        long[] into = words;
        int to = size;
        into[to++] = length;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            into[to++] = (long) LONG.get(bytes, at);
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = rest << 8 | bytes[at] & 0xFF;
        }
        into[to++] = rest;
        size = to;
    }

    private void word(long word) {
        if (size + 1 == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = word;
    }
}
