package playhead.format;

import java.util.Map;

/**
 * What the user said about a file's form; everything may be missing.
 *
 * @param delimiter column delimiter, or null to sniff it
 * @param decimal decimal separator of plain numbers, {@code '.'} or {@code ','}
 * @param nullToken cell text that means null, or null for none
 * @param columnTypes column (or, where a row is one change, field) to {@code text}, {@code integer}, {@code decimal},
 *     {@code boolean} or {@code json}; others are inferred
 * @param typedBy for rows that are one changed field: the columns that hold the field's name and its values, so that
 *     values are typed by field; null otherwise
 * @param year of the first record, where the times of a log do not say theirs; 0 when nobody said it
 */
public record ReadOptions(
        Character delimiter,
        char decimal,
        String nullToken,
        Map<String, String> columnTypes,
        TypedBy typedBy,
        int year) {
    /** Nothing said. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, '.', null, Map.of(), null, 0);

    /** Without a year. */
    public ReadOptions(
            Character delimiter, char decimal, String nullToken, Map<String, String> columnTypes, TypedBy typedBy) {
        this(delimiter, decimal, nullToken, columnTypes, typedBy, 0);
    }

    public ReadOptions {
        columnTypes = Map.copyOf(columnTypes);
    }

    /**
     * Columns of a change log.
     *
     * @param field column with the field's name
     * @param old column with the value before, may be null
     * @param now column with the value after
     */
    public record TypedBy(String field, String old, String now) {}
}
