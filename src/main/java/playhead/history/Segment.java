package playhead.history;

import java.util.Arrays;

/**
 * Immutable chains of one column: for each member the positions at which the field was said, ascending, with the
 * codes of the values. A dense segment has a start for every member; a sparse one lists the members that it has.
 */
final class Segment {
    static final Segment EMPTY = new Segment(null, new int[] {0}, new int[0], PackedColumn.EMPTY);

    /** Members in ascending order, or null when dense. */
    private final int[] members;

    private final int[] start;
    private final int[] positions;
    private final PackedColumn codes;
    private Keyframes keyframes;

    private Segment(int[] members, int[] start, int[] positions, PackedColumn codes) {
        this.members = members;
        this.start = start;
        this.positions = positions;
        this.codes = codes;
    }

    static Segment dense(int[] start, int[] positions, PackedColumn codes) {
        return new Segment(null, start, positions, codes);
    }

    static Segment sparse(int[] members, int[] start, int[] positions, PackedColumn codes) {
        return new Segment(members, start, positions, codes);
    }

    int entries() {
        return positions.length;
    }

    /** Place of the member among those that have a chain here, or -1. */
    int slot(int member) {
        if (members == null) {
            return member + 1 < start.length ? member : -1;
        }
        int at = Arrays.binarySearch(members, member);
        return at < 0 ? -1 : at;
    }

    int from(int slot) {
        return start[slot];
    }

    int to(int slot) {
        return start[slot + 1];
    }

    int count(int member) {
        int slot = slot(member);
        return slot < 0 ? 0 : start[slot + 1] - start[slot];
    }

    int position(int entry) {
        return positions[entry];
    }

    long code(int entry) {
        return codes.get(entry);
    }

    /** How many entries of the slot have a position up to this one. */
    int upTo(int slot, long position) {
        int low = start[slot];
        int high = start[slot + 1];
        if (low == high || positions[high - 1] <= position) {
            return high - low;
        }
        while (low < high) {
            int middle = low + high >>> 1;
            if (positions[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start[slot];
    }

    /** One past the greatest member that may have a chain here. */
    int memberBound() {
        return members == null ? start.length - 1 : members.length == 0 ? 0 : members[members.length - 1] + 1;
    }

    int[] start() {
        return start;
    }

    int[] positions() {
        return positions;
    }

    PackedColumn codes() {
        return codes;
    }

    /** Saved cursors, made at the first call. Dense segments only. */
    synchronized Keyframes keyframes() {
        if (keyframes == null) {
            keyframes = Keyframes.of(this);
        }
        return keyframes;
    }

    /** Both in one dense segment; positions of the tail are greater than those of this one, member by member. */
    Segment with(Segment tail) {
        int bound = Math.max(memberBound(), tail.memberBound());
        int[] mergedStart = new int[bound + 1];
        int[] mergedPositions = new int[entries() + tail.entries()];
        PackedColumn.Builder mergedCodes = new PackedColumn.Builder();
        int at = 0;
        for (int member = 0; member < bound; member++) {
            mergedStart[member] = at;
            at = append(this, member, mergedPositions, mergedCodes, at);
            at = append(tail, member, mergedPositions, mergedCodes, at);
        }
        mergedStart[bound] = at;
        return new Segment(null, mergedStart, mergedPositions, mergedCodes.snapshot());
    }

    private static int append(Segment from, int member, int[] positions, PackedColumn.Builder codes, int at) {
        int slot = from.slot(member);
        if (slot < 0) {
            return at;
        }
        for (int entry = from.from(slot); entry < from.to(slot); entry++) {
            positions[at++] = from.positions[entry];
            codes.add(from.codes.get(entry));
        }
        return at;
    }
}
