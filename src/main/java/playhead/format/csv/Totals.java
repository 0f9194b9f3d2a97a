package playhead.format.csv;

import java.util.Locale;
import java.util.Set;

/** Tells rows that sum up others: a word for a total in the first cell, and most others empty. */
final class Totals {
    private static final Set<String> WORDS = Set.of(
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sub-total",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "insgesamt",
            "zwischensumme");
    private static final int LEAST = 3;
    private static final int LONGEST = 16;

    private Totals() {}

    /** True when a row is one. */
    static boolean isOne(RowReader row) {
        int length = row.count() < LEAST ? 0 : row.end(0) - row.start(0);
        if (length < LEAST || length > LONGEST) {
            return false;
        }
        int first = row.bytes()[row.start(0)] | ' ';
        if (first != 't' && first != 's' && first != 'g' && first != 'i' && first != 'z') {
            return false;
        }
        int empty = 0;
        for (int i = 1; i < row.count(); i++) {
            empty += row.end(i) == row.start(i) ? 1 : 0;
        }
        String word = Cells.text(row, 0).strip().toLowerCase(Locale.ROOT);
        return empty * 2 >= row.count() - 1
                && WORDS.contains(word.endsWith(":") ? word.substring(0, word.length() - 1) : word);
    }
}
