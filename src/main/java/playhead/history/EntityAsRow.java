package playhead.history;

/** The state of one entity, moved from position to position; reads the chains. For one thread. */
class EntityAsRow extends StateAsRow {
    private final TypeIndex type;
    private final int member;
    private long position;

    EntityAsRow(TimeIndex index, TypeIndex type, int member, StateNames names) {
        super(index, type, names);
        this.type = type;
        this.member = member;
    }

    EntityAsRow at(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    long code(int column) {
        return type.column(column).chain().codeAt(member, position);
    }

    @Override
    long place(int column) {
        Chain chain = type.column(column).chain();
        int count = chain.upTo(member, position);
        return count == 0 ? 0 : chain.position(member, count - 1);
    }

    @Override
    int member() {
        return member;
    }

    @Override
    int version() {
        return type.presence().upTo(member, position);
    }

    @Override
    long lastPosition() {
        int version = version();
        return version == 0 ? 0 : type.presence().position(member, version - 1);
    }
}
