package playhead.importing.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;
import playhead.event.Event;
import playhead.event.EventCodec;
import playhead.event.OccurredOrder;

/**
 * An arrival as bytes with its sort key: (major, minor, ordinal).
 *
 * @param major source position, seconds of its time, or 0
 * @param minor 0, or nanoseconds of its time
 * @param ordinal place in file order
 * @param bytes what decides on its place, then the event's record
 */
record Spilled(long major, int minor, long ordinal, byte[] bytes) implements Comparable<Spilled> {
    /** Rough cost of one in memory beside its bytes. */
    static final int OVERHEAD = 72;

    static Spilled of(Arrival arrival, OrderRule rule, ByteBuilder buffer) {
        OccurredOrder.Entry e = arrival.entry();
        buffer.clear()
                .addSigned(e.predecessor())
                .add(e.timed() ? 1 : 0)
                .addSigned(e.seconds())
                .addVarint(e.nanos());
        buffer.addVarint(e.source()).addLong(e.stream()).addSigned(e.version()).addLong(e.id());
        buffer.addVarint(e.causes().length);
        for (long cause : e.causes()) {
            buffer.addLong(cause);
        }
        EventCodec.encode(arrival.event(), buffer);
        byte[] bytes = buffer.toArray();
        return switch (rule) {
            case SOURCE -> new Spilled(arrival.sourcePosition(), 0, e.ordinal(), bytes);
            case TIME -> new Spilled(e.seconds(), e.nanos(), e.ordinal(), bytes);
            case FILE -> new Spilled(0, 0, e.ordinal(), bytes);
        };
    }

    /** What decides on its place. */
    OccurredOrder.Entry entry() {
        return entry(new ByteReader(bytes));
    }

    /** The event among the bytes of a spilled arrival. */
    static Event event(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        new Spilled(0, 0, 0, bytes).entry(in);
        return EventCodec.decode(bytes, in.position(), bytes.length);
    }

    private OccurredOrder.Entry entry(ByteReader in) {
        long predecessor = in.signed();
        boolean timed = in.next() == 1;
        long seconds = in.signed();
        int nanos = (int) in.varint();
        int source = (int) in.varint();
        long stream = in.fixedLong();
        long version = in.signed();
        long id = in.fixedLong();
        long[] causes = new long[in.count(in.remaining())];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = in.fixedLong();
        }
        return new OccurredOrder.Entry(
                ordinal, predecessor, timed, seconds, nanos, source, stream, version, id, causes);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.writeLong(major);
        out.writeInt(minor);
        out.writeLong(ordinal);
        out.write(bytes);
    }

    /** The next one, null at the end. */
    static Spilled read(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        long major = in.readLong();
        int minor = in.readInt();
        long ordinal = in.readLong();
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new Spilled(major, minor, ordinal, bytes);
    }

    @Override
    public int compareTo(Spilled other) {
        int byMajor = Long.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Long.compare(ordinal, other.ordinal);
    }
}
