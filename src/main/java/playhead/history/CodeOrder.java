package playhead.history;

import java.math.BigDecimal;
import playhead.event.Json;

/** The order of the values of a column: by codes where they tell, else by the values. For values not left in events. */
final class CodeOrder {
    private final ColumnIndex column;
    private final int[] ranks;

    CodeOrder(ColumnIndex column) {
        this.column = column;
        ranks = column.dictionary().ranks();
    }

    int compare(long x, long y) {
        if (x == y) {
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
        if (xTag == Codes.HEAP && yTag == Codes.HEAP) {
            Values texts = column.heap().all();
            int m = (int) Codes.payload(x);
            int n = (int) Codes.payload(y);
            return ValueOrder.compareJson(
                    texts.bytes(), texts.from(m), texts.to(m), texts.bytes(), texts.from(n), texts.to(n));
        }
        return compare(column.json(x, 0), column.json(y, 0));
    }

    static int compare(Json v, Json w) {
        return ValueOrder.compareJson(v.bytes(), 0, v.length(), w.bytes(), 0, w.length());
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
