package playhead.event;

import java.util.List;

/**
 * Blocks of events, version 2: column by column, with a dictionary for texts that repeat, packed ids, and causes that
 * point back, so that they compress well and read fast. Version 1 is read, too. A block decodes to events with exactly the canonical records of those that were encoded. The layout
 * is in {@code docs/reference/workspace-format.md}. Nothing is compressed here.
 */
public final class BlockCodec {
    /** First byte of every block that is written. */
    public static final int VERSION = 2;
    /** Most events in a block. */
    public static final int MAX_EVENTS = 1_024;
    /** Most bytes in a block of more than one event. */
    public static final int MAX_BYTES = 512 * 1_024;

    private BlockCodec() {}

    /**
     * More than the bytes that an event adds to a block.
     *
     * @param recordLength length of its canonical record
     */
    public static long mostBytes(Event event, int recordLength) {
        // A text that stands in the dictionary costs its index (up to 3 bytes) on top of what the record has.
        return recordLength + 48L + 9L * event.references().size();
    }

    /**
     * The block of 1 to {@link #MAX_EVENTS} events. Whoever calls keeps to {@link #MAX_BYTES}. For many blocks use a
     * {@link BlockWriter}.
     */
    public static byte[] encode(List<Event> events) {
        return new BlockWriter().write(events);
    }

    /**
     * The events of a block.
     *
     * @throws MalformedRecord if the bytes are no block of version 1 or 2
     */
    public static List<Event> decode(byte[] block) {
        return new BlockReader(block).events();
    }
}
