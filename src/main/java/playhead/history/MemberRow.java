package playhead.history;

import java.util.Arrays;

/** The state of one member of a {@link TypeCursor}, moved from member to member. For one thread. */
class MemberRow extends StateAsRow {
    private final TypeCursor cursor;
    private int member;
    /** By slot, the column of a field that is no object anywhere: the ordinary case, which must be quick. */
    private DenseColumn[] plain = new DenseColumn[0];

    private ColumnIndex[] values = new ColumnIndex[0];

    MemberRow(TimeIndex index, TypeCursor cursor, StateNames names) {
        super(index, cursor.type(), names);
        this.cursor = cursor;
    }

    final MemberRow at(int newMember) {
        member = newMember;
        return this;
    }

    @Override
    public final Kind kind(int slot) {
        DenseColumn column = plain(slot);
        if (column == null) {
            return super.kind(slot);
        }
        long code = column.code(member);
        return code == Codes.ABSENT
                ? Kind.ABSENT
                : values[slot].kind(code, Codes.tag(code) == Codes.IN_EVENT ? column.position(member) : 0);
    }

    @Override
    public final long number(int slot) {
        DenseColumn column = plain(slot);
        long code = column == null ? Codes.ABSENT : column.code(member);
        return Codes.tag(code) == Codes.WHOLE ? Codes.payload(code) : super.number(slot);
    }

    @Override
    public final String text(int slot) {
        DenseColumn column = plain(slot);
        long code = column == null ? Codes.ABSENT : column.code(member);
        return Codes.tag(code) == Codes.ENTRY
                ? values[slot].dictionary().text((int) Codes.payload(code))
                : super.text(slot);
    }

    private DenseColumn plain(int slot) {
        if (slot >= plain.length) {
            plain = Arrays.copyOf(plain, slot + 1);
            values = Arrays.copyOf(values, slot + 1);
            for (int i = 0; i <= slot; i++) {
                StateNames.Slot known = slot(i);
                if (known.fixed() == null && known.column() >= 0 && known.parts().length == 0) {
                    plain[i] = cursor.column(known.column());
                    values[i] = cursor.type().column(known.column());
                }
            }
        }
        return plain[slot];
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
