package playhead.history;

import java.io.IOException;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;

/**
 * How the chains of a column lie in an {@link IndexFile}: for each member how many entries it has, then their
 * positions as small numbers. Positions of presence are the distance to the entry before; those of a field are steps
 * along the member's presence, since an event that says something of a field touches the entity: mostly zeros.
 */
final class SegmentCodec {
    private static final int BY_POSITION = 0;
    private static final int BY_PRESENCE = 1;
    /** So much more than what is mostly written, that nothing has to grow for its last number. */
    private static final int ROOM = 16;

    private SegmentCodec() {}

    /** Writes chains whose positions depend on no others. */
    static void write(ChunkWriter writer, Segment segment) throws IOException {
        writer.number(BY_POSITION);
        finish(writer, segment, distances(segment.start(), segment.positions()));
    }

    /** Writes the chains of a field of entities with this presence. */
    static void write(ChunkWriter writer, Segment segment, Segment presence) throws IOException {
        ByteBuilder steps = steps(segment.start(), segment.positions(), presence.start(), presence.positions());
        if (steps == null) {
            write(writer, segment);
        } else {
            writer.number(BY_PRESENCE);
            finish(writer, segment, steps);
        }
    }

    private static ByteBuilder distances(int[] start, int[] positions) {
        ByteBuilder numbers = new ByteBuilder(positions.length * 2 + ROOM);
        int first = 0;
        for (int member = 0; member + 1 < start.length; member++) {
            int before = first;
            for (int entry = start[member]; entry < start[member + 1]; entry++) {
                numbers.addSigned(positions[entry] - before);
                before = positions[entry];
                first = entry == start[member] ? before : first;
            }
        }
        return numbers;
    }

    /** Steps along presence, or null when it lacks a position. */
    private static ByteBuilder steps(int[] start, int[] positions, int[] firsts, int[] touched) {
        ByteBuilder steps = new ByteBuilder(positions.length + ROOM);
        for (int member = 0; member + 1 < start.length; member++) {
            int at = member + 1 < firsts.length ? firsts[member] : 0;
            int end = member + 1 < firsts.length ? firsts[member + 1] : 0;
            for (int entry = start[member]; entry < start[member + 1]; entry++) {
                int wanted = positions[entry];
                int from = at;
                while (at < end && touched[at] < wanted) {
                    at++;
                }
                if (at == end || touched[at] != wanted) {
                    return null;
                }
                steps.addVarint(at++ - from);
            }
        }
        return steps;
    }

    private static void finish(ChunkWriter writer, Segment segment, ByteBuilder numbers) throws IOException {
        int[] start = segment.start();
        ByteBuilder counts = new ByteBuilder(start.length + ROOM);
        for (int member = 0; member + 1 < start.length; member++) {
            counts.addVarint(start[member + 1] - start[member]);
        }
        writer.number(segment.memberBound());
        writer.bytes(counts.array(), 0, counts.size());
        writer.bytes(numbers.array(), 0, numbers.size());
        ColumnCodec.writePacked(writer, segment.codes());
    }

    /** @param presence of the entities, or null for presence itself */
    static Segment read(ChunkReader reader, Segment presence) throws IOException {
        boolean alone = reader.number() == BY_POSITION;
        if (!alone && presence == null) {
            throw new IOException("presence in steps");
        }
        int[] start = starts(reader);
        byte[] numbers = reader.bytes();
        int entries = start[start.length - 1];
        if (entries > numbers.length) {
            throw new IOException("a column is cut");
        }
        int[] positions = new int[entries];
        if (alone) {
            distances(numbers, start, positions);
        } else {
            steps(numbers, start, presence, positions);
        }
        PackedColumn codes = ColumnCodec.readPacked(reader);
        if (codes.size() != entries) {
            throw new IOException("a column is cut");
        }
        return Segment.dense(start, positions, codes);
    }

    private static int[] starts(ChunkReader reader) throws IOException {
        int members = reader.size();
        byte[] bytes = reader.bytes();
        if (members > bytes.length) {
            throw new IOException("members without chains");
        }
        ByteReader counts = new ByteReader(bytes);
        int[] start = new int[members + 1];
        for (int member = 0; member < members; member++) {
            start[member + 1] = Math.addExact(start[member], counts.count(Integer.MAX_VALUE));
        }
        return start;
    }

    private static void distances(byte[] bytes, int[] start, int[] positions) throws IOException {
        ByteReader in = new ByteReader(bytes);
        int first = 0;
        for (int member = 0; member + 1 < start.length; member++) {
            int before = first;
            for (int entry = start[member]; entry < start[member + 1]; entry++) {
                before += (int) in.signed();
                positions[entry] = before;
                first = entry == start[member] ? before : first;
            }
        }
        end(in.remaining());
    }

    /** A column has long runs of small steps: those are read without a call for each. */
    private static void steps(byte[] bytes, int[] start, Segment presence, int[] positions) throws IOException {
        int[] touched = presence.positions();
        int[] firsts = presence.start();
        if (firsts.length < start.length) {
            throw new IOException("a field without its entity");
        }
        int next = 0;
        for (int member = 0; member + 1 < start.length; member++) {
            int at = firsts[member];
            for (int entry = start[member]; entry < start[member + 1]; entry++) {
                int step = bytes[next++];
                for (int shift = 7; step < 0; shift += 7) {
                    step = step & ~(-1 << shift) | bytes[next++] << shift;
                }
                at += step;
                positions[entry] = touched[at++];
            }
        }
        end(bytes.length - next);
    }

    private static void end(int left) throws IOException {
        if (left != 0) {
            throw new IOException("more positions than entries");
        }
    }
}
