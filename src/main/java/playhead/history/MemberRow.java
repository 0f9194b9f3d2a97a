package playhead.history;

/** The state of one member of a {@link TypeCursor}, moved from member to member. For one thread. */
class MemberRow extends StateAsRow {
    private final TypeCursor cursor;
    private int member;

    MemberRow(TimeIndex index, TypeCursor cursor, StateNames names) {
        super(index, cursor.type(), names);
        this.cursor = cursor;
    }

    final MemberRow at(int newMember) {
        member = newMember;
        return this;
    }

    @Override
    final long code(int column) {
        return cursor.column(column).code(member);
    }

    @Override
    final long place(int column) {
        return cursor.column(column).position(member);
    }

    @Override
    final int member() {
        return member;
    }

    @Override
    final int version() {
        return cursor.presence().count(member);
    }

    @Override
    final long lastPosition() {
        return cursor.presence().position(member);
    }
}
