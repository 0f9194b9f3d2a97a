package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import playhead.event.FieldPath;
import playhead.fold.ColumnNames;

/**
 * Which columns of a type ever hold numbers, which of those only name things, and which column says the currency of
 * which. Immutable.
 */
final class NumericColumns {
    private final TypeIndex type;
    private final int[] summed;
    private final int[] currencies;
    private final List<FieldPath> names;

    /** Reads the chains of the type, each up to its first number. */
    NumericColumns(TypeIndex type) {
        this.type = type;
        List<Integer> found = new ArrayList<>();
        List<FieldPath> naming = new ArrayList<>();
        for (int i = 0; i < type.columnCount(); i++) {
            if (holdsNumber(type.column(i), type.members())) {
                if (ColumnNames.isNaming(last(i))) {
                    naming.add(type.paths().get(i));
                } else {
                    found.add(i);
                }
            }
        }
        summed = found.stream().mapToInt(Integer::intValue).toArray();
        names = List.copyOf(naming);
        currencies = Arrays.stream(summed).map(this::currencyOf).toArray();
    }

    /** Numbers of the columns that can be summed. */
    int[] summed() {
        return summed;
    }

    /** By index of {@link #summed()}, the column that says the currency, or -1. */
    int[] currencies() {
        return currencies;
    }

    /** Numeric columns whose values name things. */
    List<FieldPath> names() {
        return names;
    }

    /** The column that says in which currency a column is: beside it, else the nearest further out; -1 for none. */
    int currencyOf(int column) {
        List<String> path = type.paths().get(column).parts();
        for (int depth = path.size() - 1; depth >= 0; depth--) {
            int found = -1;
            for (int i = 0; i < type.columnCount(); i++) {
                List<String> other = type.paths().get(i).parts();
                if (other.size() == depth + 1
                        && other.subList(0, depth).equals(path.subList(0, depth))
                        && ColumnNames.isCurrency(other.getLast())
                        && (found < 0 || similar(other.getLast(), path.getLast()))) {
                    found = i;
                }
            }
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** Of several currencies beside each other, {@code fee_currency} is that of {@code fee}. */
    private static boolean similar(String currency, String amount) {
        String first = amount.split("[^\\p{L}]|(?<=\\p{Ll})(?=\\p{Lu})", 2)[0];
        return !first.isEmpty() && currency.regionMatches(true, 0, first, 0, first.length());
    }

    private String last(int column) {
        return type.paths().get(column).parts().getLast();
    }

    private static boolean holdsNumber(ColumnIndex column, int members) {
        Chain chain = column.chain();
        for (int member = 0; member < members; member++) {
            for (int entry = 0; entry < chain.count(member); entry++) {
                if (NumberSum.isNumber(column, chain.code(member, entry))) {
                    return true;
                }
            }
        }
        return false;
    }
}
