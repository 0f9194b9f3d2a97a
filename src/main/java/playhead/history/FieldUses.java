package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import playhead.event.FieldPath;

/**
 * What the fields of an entity type are good for in sums.
 *
 * @param index where the type is looked up
 * @param type its name
 */
public record FieldUses(TimeIndex index, String type) {
    /**
     * One field.
     *
     * @param field the column
     * @param numeric whether it ever held a number
     * @param names whether its values name things
     * @param currency the column that says its currency, or null
     */
    public record Use(FieldPath field, boolean numeric, boolean names, FieldPath currency) {}

    /** All fields in the order of the columns; none for an unknown type. */
    public List<Use> all() {
        TypeIndex known = index.type(type);
        List<Use> uses = new ArrayList<>();
        if (known == null) {
            return uses;
        }
        NumericColumns numeric = new NumericColumns(known);
        for (int i = 0; i < known.columnCount(); i++) {
            FieldPath field = known.paths().get(i);
            boolean names = numeric.names().contains(field);
            int at = Arrays.binarySearch(numeric.summed(), i);
            int currency = at < 0 ? -1 : numeric.currencies()[at];
            uses.add(new Use(
                    field,
                    at >= 0 || names,
                    names,
                    currency < 0 ? null : known.paths().get(currency)));
        }
        return uses;
    }
}
