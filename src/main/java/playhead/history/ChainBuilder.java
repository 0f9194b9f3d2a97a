package playhead.history;

import java.util.Arrays;

/** The growing chains of one column: a merged base and an append-only tail. One writer. */
final class ChainBuilder {
    /** A tail below this many entries is never worth merging. */
    private static final int SMALL_TAIL = 4_096;
    /** So many entries of one position are looked through; an event seldom names more entities of a type. */
    private static final int FEW = 8;

    private Segment base;
    private int[] members = new int[8];
    private int[] positions = new int[8];
    private int[] codes = new int[8];
    /** Codes that need more than 32 bits; then {@link #codes} is null. */
    private long[] wideCodes;

    private int count;
    /** The position of the entries from {@link #fresh} on. */
    private int latestPosition;

    private int fresh;
    /**
     * Latest tail entry of each member plus one, 0 when it has none; null until it is asked for. Most columns are only
     * written while a log is read, and what a member said before is far away in memory.
     */
    private int[] latest;

    private Chain snapshot;

    ChainBuilder(Segment base) {
        this.base = base;
    }

    /** Adds an entry, or replaces the one that the member already has at this position. Positions never go down. */
    void add(int member, int position, long code) {
        snapshot = null;
        int entry = find(member, position);
        if (entry < 0) {
            entry = grow();
            members[entry] = member;
            positions[entry] = position;
            if (latest != null) {
                note(member, entry);
            }
        }
        if (position != latestPosition) {
            latestPosition = position;
            fresh = entry;
        }
        setCode(entry, code);
    }

    /** Whether the member has an entry at this position, which is the latest. */
    boolean has(int member, int position) {
        return find(member, position) >= 0;
    }

    /** Code of the member's latest entry, {@link Codes#ABSENT} when it has none. */
    long latestCode(int member) {
        int entry = latest(member);
        if (entry >= 0) {
            return code(entry);
        }
        int slot = base.slot(member);
        return slot < 0 || base.from(slot) == base.to(slot) ? Codes.ABSENT : base.code(base.to(slot) - 1);
    }

    /** Position of the member's latest entry, 0 when it has none. */
    int latestPosition(int member) {
        int entry = latest(member);
        if (entry >= 0) {
            return positions[entry];
        }
        int slot = base.slot(member);
        return slot < 0 || base.from(slot) == base.to(slot) ? 0 : base.position(base.to(slot) - 1);
    }

    /** The member's entry at a position that is not below the latest, or -1. */
    private int find(int member, int position) {
        if (position != latestPosition) {
            return -1;
        }
        if (count - fresh > FEW) {
            int entry = latest(member);
            return entry >= fresh ? entry : -1;
        }
        int entry = count - 1;
        while (entry >= fresh && members[entry] != member) {
            entry--;
        }
        return entry >= fresh ? entry : -1;
    }

    /** The member's latest entry in the tail, or -1. */
    private int latest(int member) {
        if (latest == null) {
            latest = new int[0];
            for (int entry = 0; entry < count; entry++) {
                note(members[entry], entry);
            }
        }
        return member < latest.length ? latest[member] - 1 : -1;
    }

    private void note(int member, int entry) {
        if (member >= latest.length) {
            latest = Arrays.copyOf(latest, Math.max(member + 1, Math.max(8, latest.length + (latest.length >> 1))));
        }
        latest[member] = entry + 1;
    }

    /** What was added so far. Merges the tail when it is large against the base, or when told to. */
    Chain snapshot(boolean merge) {
        if (count > 0 && (merge || count > Math.max(SMALL_TAIL, base.entries() / 8))) {
            merge();
        }
        if (snapshot == null) {
            snapshot = new Chain(base, count == 0 ? Segment.EMPTY : sortedTail());
        }
        return snapshot;
    }

    private void merge() {
        Segment tail = base.entries() == 0 ? denseTail() : sortedTail();
        members = new int[8];
        positions = new int[8];
        codes = new int[8];
        wideCodes = null;
        count = 0;
        fresh = 0;
        latest = null;
        base = base.entries() == 0 ? tail : base.with(tail);
        snapshot = null;
    }

    /** Counting sort by member: stable, so positions stay ascending. */
    private Segment denseTail() {
        int bound = 0;
        for (int i = 0; i < count; i++) {
            bound = Math.max(bound, members[i] + 1);
        }
        int[] start = new int[bound + 1];
        for (int i = 0; i < count; i++) {
            start[members[i] + 1]++;
        }
        for (int i = 0; i < bound; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, bound);
        if (wideCodes != null) {
            int[] order = new int[count];
            for (int i = 0; i < count; i++) {
                order[next[members[i]]++] = i;
            }
            return Segment.dense(start, inOrder(order), codesInOrder(order));
        }
        int[] sorted = new int[count];
        int[] its = new int[count];
        for (int i = 0; i < count; i++) {
            int place = next[members[i]]++;
            sorted[place] = positions[i];
            its[place] = codes[i];
        }
        return Segment.dense(start, sorted, PackedColumn.of(its));
    }

    private Segment sortedTail() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (long) members[i] << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        int[] distinct = new int[count];
        int[] start = new int[count + 1];
        int slots = 0;
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
            int member = (int) (keys[i] >>> 32);
            if (slots == 0 || distinct[slots - 1] != member) {
                start[slots] = i;
                distinct[slots++] = member;
            }
        }
        start[slots] = count;
        return Segment.sparse(
                Arrays.copyOf(distinct, slots), Arrays.copyOf(start, slots + 1), inOrder(order), codesInOrder(order));
    }

    private int[] inOrder(int[] order) {
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = positions[order[i]];
        }
        return sorted;
    }

    private PackedColumn codesInOrder(int[] order) {
        PackedColumn.Builder sorted = new PackedColumn.Builder();
        for (int i = 0; i < count; i++) {
            sorted.add(code(order[i]));
        }
        return sorted.snapshot();
    }

    private int grow() {
        if (count == members.length) {
            int room = Math.addExact(count, Math.max(8, count >> 1));
            members = Arrays.copyOf(members, room);
            positions = Arrays.copyOf(positions, room);
            if (wideCodes == null) {
                codes = Arrays.copyOf(codes, room);
            } else {
                wideCodes = Arrays.copyOf(wideCodes, room);
            }
        }
        return count++;
    }

    private long code(int entry) {
        return wideCodes == null ? codes[entry] : wideCodes[entry];
    }

    private void setCode(int entry, long code) {
        if (wideCodes == null && (int) code != code) {
            wideCodes = new long[codes.length];
            for (int i = 0; i < count; i++) {
                wideCodes[i] = codes[i];
            }
            codes = null;
        }
        if (wideCodes == null) {
            codes[entry] = (int) code;
        } else {
            wideCodes[entry] = code;
        }
    }
}
