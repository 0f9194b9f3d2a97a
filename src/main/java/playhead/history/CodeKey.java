package playhead.history;

/** The order of a page by a column. */
final class CodeKey extends SortKey {
    private final ColumnIndex column;
    private final DenseColumn dense;
    private final CodeOrder order;

    CodeKey(TypeCursor cursor, int number, IdOrder ids, boolean descending) {
        super(ids, descending);
        column = cursor.type().column(number);
        dense = cursor.column(number);
        order = new CodeOrder(column);
    }

    @Override
    int byValue(int a, int b) {
        long x = dense.code(a);
        long y = dense.code(b);
        return Codes.tag(x) == Codes.IN_EVENT || Codes.tag(y) == Codes.IN_EVENT
                ? CodeOrder.compare(column.json(x, dense.position(a)), column.json(y, dense.position(b)))
                : order.compare(x, y);
    }

    @Override
    boolean last(int member) {
        long code = dense.code(member);
        return code == Codes.ABSENT || code == Codes.NULL;
    }

    @Override
    int lastOrder(int a, int b) {
        return Integer.compare(group(a), group(b));
    }

    private int group(int member) {
        long code = dense.code(member);
        return code == Codes.ABSENT ? 2 : code == Codes.NULL ? 1 : 0;
    }
}
