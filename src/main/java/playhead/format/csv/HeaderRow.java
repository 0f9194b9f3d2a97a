package playhead.format.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import playhead.format.RoleNames;
import playhead.format.UnreadableLog;
import playhead.format.Utf8;

/** Reads the header of a table, the first row that is not empty and stands below titles and comments. */
final class HeaderRow {
    /** So many columns a table has at the most. */
    static final int MAX_COLUMNS = 10_000;

    private static final int LONGEST = 200;

    private HeaderRow() {}

    /**
     * The header; null when there is none.
     *
     * @param warnings takes a line for people about each row that stands above it
     */
    static Header read(RowReader rows, Dialect dialect, RoleNames roles, Consumer<String> warnings)
            throws IOException, UnreadableLog {
        for (int row = 0; rows.next(); row++) {
            boolean empty = rows.problem() == null && rows.isEmpty();
            boolean above = row < dialect.skip();
            if (above && !empty && (row > 0 || !dialect.told())) {
                warnings.accept(above(rows));
            }
            if (above || empty) {
                continue;
            }
            String wrong = rows.problem() != null
                    ? rows.problem()
                    : !Utf8.isValid(rows.bytes(), rows.from(), rows.to())
                            ? "bytes that are not UTF-8"
                            : rows.count() > MAX_COLUMNS ? "more than " + MAX_COLUMNS + " columns" : null;
            if (wrong != null) {
                throw new UnreadableLog("line " + rows.line() + ": the header cannot be read: " + wrong);
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < rows.count(); i++) {
                names.add(Cells.text(rows, i));
            }
            return Header.first(names, dialect.isRepeated(), roles).from(rows);
        }
        return null;
    }

    private static String above(RowReader row) {
        String text = Utf8.readable(row.bytes(), row.from(), row.to());
        boolean cut = text.length() > LONGEST;
        return "line " + row.line() + " stands above the header and is not read: "
                + (cut ? text.substring(0, LONGEST) + "…" : text);
    }
}
