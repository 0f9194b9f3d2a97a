package playhead.history;

import java.math.BigDecimal;
import playhead.event.Json;

/** The order by a column: by codes where they tell, else by the values. */
final class CodeKey extends SortKey {
    private final ColumnIndex column;
    private final DenseColumn dense;
    private final int[] ranks;

    CodeKey(TypeCursor cursor, int number, IdOrder ids, boolean descending) {
        super(ids, descending);
        column = cursor.type().column(number);
        dense = cursor.column(number);
        ranks = column.dictionary().ranks();
    }

    @Override
    int byValue(int a, int b) {
        long x = dense.code(a);
        long y = dense.code(b);
        if (x == y && Codes.tag(x) != Codes.IN_EVENT) {
            return 0;
        }
        int xTag = Codes.tag(x);
        int yTag = Codes.tag(y);
        if (xTag == yTag && xTag == Codes.WHOLE) {
            return Long.compare(x, y);
        }
        if (xTag == yTag && xTag == Codes.ENTRY) {
            return Integer.compare(ranks[(int) Codes.payload(x)], ranks[(int) Codes.payload(y)]);
        }
        if (number(xTag) && number(yTag)) {
            return compareNumbers(x, y);
        }
        Values texts = column.heap().count() == 0 ? Values.EMPTY : column.heap().all();
        if (xTag == Codes.HEAP && yTag == Codes.HEAP) {
            int m = (int) Codes.payload(x);
            int n = (int) Codes.payload(y);
            return ValueOrder.compareJson(
                    texts.bytes(), texts.from(m), texts.to(m), texts.bytes(), texts.from(n), texts.to(n));
        }
        Json v = column.json(x, dense.position(a));
        Json w = column.json(y, dense.position(b));
        return ValueOrder.compareJson(v.bytes(), 0, v.length(), w.bytes(), 0, w.length());
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

    private static int compareNumbers(long x, long y) {
        if (Codes.tag(x) == Codes.DECIMAL && Codes.tag(y) == Codes.DECIMAL && Codes.scale(x) == Codes.scale(y)) {
            return Long.compare(x, y);
        }
        return decimal(x).compareTo(decimal(y));
    }

    private static BigDecimal decimal(long code) {
        return Codes.tag(code) == Codes.WHOLE
                ? BigDecimal.valueOf(Codes.payload(code))
                : BigDecimal.valueOf(Codes.unscaled(code), Codes.scale(code));
    }

    private static boolean number(int tag) {
        return tag == Codes.WHOLE || tag == Codes.DECIMAL;
    }
}
