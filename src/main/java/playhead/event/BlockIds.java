package playhead.event;

import java.nio.charset.StandardCharsets;

/**
 * The ids of a block's events and the ids of their causes, in either version: plain texts, or with packed UUIDs and
 * causes that point back to an event of the block. For one thread and one block, causes in order.
 */
final class BlockIds {
    private static final int PACKED = -1;

    private final byte[] block;
    private final boolean plain;
    private final ByteReader idLengths;
    private final ByteReader idContent;
    private final ByteReader causeLengths;
    private final ByteReader causeContent;
    /** Where the ids read so far begin, and how long they are or that they are packed. */
    private final int[] froms;

    private final int[] lengths;
    private final String[] known;
    private int read;
    /** The text that was read last. */
    private int from;

    private int length;

    BlockIds(BlockReader reader, boolean plain) {
        this.block = reader.block();
        this.plain = plain;
        idLengths = reader.column(Column.ID_LENGTH);
        idContent = reader.column(Column.ID);
        causeLengths = reader.column(Column.CAUSE_LENGTH);
        causeContent = reader.column(Column.CAUSE);
        froms = new int[reader.count()];
        lengths = new int[reader.count()];
        known = new String[reader.count()];
    }

    /** The id of an event, numbered from 0. */
    String id(int event) {
        locate(event);
        if (known[event] == null) {
            known[event] = text(froms[event], lengths[event]);
        }
        return known[event];
    }

    /** The next cause of an event. */
    String cause(int event) {
        int named = next(event);
        return named >= 0 ? id(named) : text(from, length);
    }

    /** Passes over a cause of an event; answers the event of the block whose id it is, or -1. */
    int next(int event) {
        if (plain) {
            take(causeContent, causeLengths.count(causeContent.remaining()));
            return -1;
        }
        int code = causeLengths.count(causeContent.remaining() + 2);
        if (code == 1) {
            int named = event - causeContent.count(event);
            locate(named);
            from = froms[named];
            length = lengths[named];
            return named;
        }
        take(causeContent, code == 0 ? PACKED : code - 2);
        return -1;
    }

    private void locate(int event) {
        for (; read <= event; read++) {
            int code = idLengths.count(idContent.remaining() + 1);
            take(idContent, plain ? code : code == 0 ? PACKED : code - 1);
            froms[read] = from;
            lengths[read] = length;
        }
    }

    private void take(ByteReader content, int wanted) {
        length = wanted;
        from = content.skip(wanted == PACKED ? PackedId.LENGTH : wanted);
    }

    /** Where the cause that was passed over stands. */
    int from() {
        return from;
    }

    /** How long it is; {@value #PACKED} for a packed one. */
    int length() {
        return length;
    }

    /** The {@link IdHash} of every id. */
    long[] hashes() {
        locate(froms.length - 1);
        long[] hashes = new long[froms.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(froms[i], lengths[i]);
        }
        return hashes;
    }

    /** The {@link IdHash} of the id that stands somewhere in the block. */
    long hash(int at, int size) {
        return size == PACKED ? PackedId.hash(block, at) : IdHash.of(block, at, at + size);
    }

    /** The id that stands somewhere in the block. */
    String text(int at, int size) {
        return size == PACKED ? PackedId.text(block, at) : new String(block, at, size, StandardCharsets.UTF_8);
    }

    /**
     * Writes all ids as plain texts.
     *
     * @param uuids whether packed ones are wanted; without them their place is empty
     */
    void ids(boolean uuids, ByteBuilder textLengths, ByteBuilder texts) {
        locate(froms.length - 1);
        for (int i = 0; i < froms.length; i++) {
            add(froms[i], lengths[i], uuids, textLengths, texts);
        }
    }

    /**
     * Writes all causes as plain texts.
     *
     * @param counts how many each event has
     * @param uuids as for {@link #ids}
     */
    void causes(ByteReader counts, boolean uuids, ByteBuilder textLengths, ByteBuilder texts) {
        locate(froms.length - 1);
        for (int i = 0; i < froms.length; i++) {
            for (int n = counts.count(causeLengths.remaining()); n > 0; n--) {
                int named = next(i);
                add(named >= 0 ? froms[named] : from, named >= 0 ? lengths[named] : length, uuids, textLengths, texts);
            }
        }
    }

    private void add(int at, int size, boolean uuids, ByteBuilder textLengths, ByteBuilder texts) {
        int before = texts.size();
        if (size != PACKED) {
            texts.add(block, at, at + size);
        } else if (uuids) {
            PackedId.text(block, at, texts);
        }
        textLengths.addVarint(texts.size() - before);
    }
}
