package playhead.history;

import java.util.Arrays;

/** The state of a member, moved from version to version; reads the chains in order. For one thread. */
final class VersionRow extends StateAsRow {
    private final Chain presence;
    private final Chain[] chains;
    /** By column, its place among those in use. */
    private final int[] places;

    private final int[] passed;
    private final int[] entries;
    private final int[] positions;
    private final long[] codes;
    private int member;
    private int version;
    private int versions;
    private int position;
    private boolean changed;
    private boolean inEvent;

    /** @param used columns that are read */
    VersionRow(TimeIndex index, TypeIndex type, StateNames names, int... used) {
        super(index, type, names);
        presence = type.presence();
        chains = new Chain[used.length];
        places = new int[type.columnCount()];
        for (int i = 0; i < used.length; i++) {
            chains[i] = type.column(used[i]).chain();
            places[used[i]] = i;
        }
        passed = new int[used.length];
        entries = new int[used.length];
        positions = new int[used.length];
        codes = new long[used.length];
    }

    /** Stands before the first version of a member. */
    void at(int newMember) {
        member = newMember;
        version = 0;
        versions = presence.count(member);
        Arrays.fill(passed, 0);
        Arrays.fill(codes, Codes.ABSENT);
        for (int i = 0; i < chains.length; i++) {
            entries[i] = chains[i].count(member);
        }
    }

    /** Goes to the next version, if there is one. */
    boolean next() {
        if (version == versions) {
            return false;
        }
        position = presence.position(member, version++);
        changed = false;
        for (int i = 0; i < chains.length; i++) {
            while (passed[i] < entries[i] && chains[i].position(member, passed[i]) <= position) {
                codes[i] = chains[i].code(member, passed[i]++);
                positions[i] = position;
                changed = true;
                inEvent |= Codes.tag(codes[i]) == Codes.IN_EVENT;
            }
        }
        return true;
    }

    /** Whether the entity is there after this version. */
    boolean alive() {
        return presence.code(member, version - 1) == TypeBuilder.ALIVE;
    }

    /** Whether this version said anything of the columns in use. */
    boolean changed() {
        return changed;
    }

    /** Whether some value so far was left in its event: such ones are slow to look at. */
    boolean sawInEvent() {
        return inEvent;
    }

    int position() {
        return position;
    }

    @Override
    long code(int column) {
        return codes[places[column]];
    }

    @Override
    long place(int column) {
        return positions[places[column]];
    }

    @Override
    int member() {
        return member;
    }

    @Override
    int version() {
        return version;
    }

    @Override
    long lastPosition() {
        return position;
    }
}
