package playhead.history;

import java.util.Arrays;

/** Stretches of positions, each of a member: from one position up to before another. Grows only. */
final class Spans {
    /** Where a stretch ends that has no end. */
    static final int NEVER = Integer.MAX_VALUE;

    private int[] members = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] codes = new long[64];
    private int size;

    void add(int member, int begin, int end, long code) {
        if (size == members.length) {
            int room = size + (size >> 1);
            members = Arrays.copyOf(members, room);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            codes = Arrays.copyOf(codes, room);
        }
        members[size] = member;
        from[size] = begin;
        to[size] = end;
        codes[size++] = code;
    }

    int size() {
        return size;
    }

    int member(int i) {
        return members[i];
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    long code(int i) {
        return codes[i];
    }

    boolean holds(int i, long position) {
        return from[i] <= position && position < to[i];
    }

    /** Codes of all; the first {@link #size} count. */
    long[] codes() {
        return codes;
    }
}
