package playhead.history;

/**
 * The chains of one column as a reader sees them: a large merged segment and a small one with what was appended
 * since. Entries of a member are numbered from 0 in position order. Immutable.
 */
final class Chain {
    static final Chain EMPTY = new Chain(Segment.EMPTY, Segment.EMPTY);

    private final Segment base;
    private final Segment tail;

    Chain(Segment base, Segment tail) {
        this.base = base;
        this.tail = tail;
    }

    Segment base() {
        return base;
    }

    /** True when all entries are in the base. */
    boolean merged() {
        return tail.entries() == 0;
    }

    int entries() {
        return base.entries() + tail.entries();
    }

    /** How many entries the member has. */
    int count(int member) {
        return base.count(member) + (merged() ? 0 : tail.count(member));
    }

    /** How many entries the member has up to a position. */
    int upTo(int member, long position) {
        int slot = base.slot(member);
        int known = 0;
        if (slot >= 0) {
            known = base.upTo(slot, position);
            if (known < base.to(slot) - base.from(slot)) {
                return known;
            }
        }
        if (merged()) {
            return known;
        }
        int tailSlot = tail.slot(member);
        return tailSlot < 0 ? known : known + tail.upTo(tailSlot, position);
    }

    /** Position of an entry of the member. */
    int position(int member, int entry) {
        int inBase = base.count(member);
        return entry < inBase
                ? base.position(base.from(member) + entry)
                : tail.position(tail.from(tail.slot(member)) + entry - inBase);
    }

    /** Code of an entry of the member. */
    long code(int member, int entry) {
        int inBase = base.count(member);
        return entry < inBase
                ? base.code(base.from(member) + entry)
                : tail.code(tail.from(tail.slot(member)) + entry - inBase);
    }

    /** Code of the member's last entry up to a position, {@link Codes#ABSENT} when there is none. */
    long codeAt(int member, long position) {
        int count = upTo(member, position);
        return count == 0 ? Codes.ABSENT : code(member, count - 1);
    }
}
