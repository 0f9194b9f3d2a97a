package playhead.expression;

import java.math.BigDecimal;
import playhead.event.Json;

/** Rows over columns, as the time index has them: a number in slot 0 and a text in slot 1. */
public final class AmountsAndStatuses implements Row {
    /** The numbers, by row. */
    public final long[] amounts;
    /** The texts, by row. */
    public final String[] statuses;
    /** The row that is read. */
    public int at;

    /** @param rows how many there are */
    public AmountsAndStatuses(int rows) {
        amounts = new long[rows];
        statuses = new String[rows];
    }

    @Override
    public Kind kind(int slot) {
        return slot == 0 ? Kind.LONG : Kind.TEXT;
    }

    @Override
    public boolean bool(int slot) {
        throw new AssertionError();
    }

    @Override
    public long number(int slot) {
        return amounts[at];
    }

    @Override
    public BigDecimal decimal(int slot) {
        return BigDecimal.valueOf(amounts[at]);
    }

    @Override
    public String text(int slot) {
        return statuses[at];
    }

    @Override
    public Json json(int slot) {
        throw new AssertionError();
    }
}
