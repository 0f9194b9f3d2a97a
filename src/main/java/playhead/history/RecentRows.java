package playhead.history;

/**
 * Rows of one type that were shown lately. From one version of an entity to the next its row is the same, and most rows of a
 * page are those of the page before. For one thread.
 */
final class RecentRows {
    /** Rows that are kept at most; a power of two. */
    private static final int KEPT = 1 << 11;

    private final TimeIndex index;
    private final TypeIndex type;
    private final int[] members = new int[KEPT];
    private final StateRow[] rows = new StateRow[KEPT];

    RecentRows(TimeIndex index, TypeIndex type) {
        this.index = index;
        this.type = type;
    }

    /** The state of a member after a position. */
    StateRow at(int member, long position) {
        int place = member & KEPT - 1;
        StateRow known = rows[place];
        int version = type.presence().upTo(member, position);
        if (known == null || members[place] != member || known.version() != version) {
            known = StateRow.of(index, type, member, position);
            members[place] = member;
            rows[place] = known;
        }
        return known;
    }
}
