package playhead.history;

import java.util.function.Predicate;
import playhead.event.Needle;
import playhead.expression.Names;
import playhead.expression.Row;

/** States in which a text stands: in the id or in the value of any field, in whatever case. Immutable. */
public final class TextFilter implements RowFilter {
    private final Needle needle;

    /** @param text is not empty */
    public TextFilter(String text) {
        needle = Needle.of(text);
    }

    @Override
    public Predicate<Row> bind(Names names) {
        int[] slots = ((StateNames) names).everySlot();
        return row -> {
            for (int slot : slots) {
                if (stands(row, slot)) {
                    return true;
                }
            }
            return false;
        };
    }

    private boolean stands(Row row, int slot) {
        return switch (row.kind(slot)) {
            case ABSENT, NULL -> false;
            case TEXT -> needle.in(row.text(slot));
            case BOOLEAN, LONG, DECIMAL, LIST, OBJECT ->
                needle.in(row.json(slot).toString());
        };
    }
}
