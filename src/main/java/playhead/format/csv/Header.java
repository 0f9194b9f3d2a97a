package playhead.format.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import playhead.format.FreeNames;
import playhead.format.Role;
import playhead.format.RoleNames;

/** The columns of a file: their names, made unique, and which of them carry roles by name. */
final class Header {
    /** What stands in rows and hardly ever in a header: a moment, an object, a UUID. */
    private static final Pattern DATA = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*|\\d\\d?\\.\\d\\d?\\.\\d{4} \\d\\d?:\\d\\d.*"
                    + "|\\{\".*\\}|\\{\\}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
            Pattern.DOTALL);

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<String> names;
    private final boolean made;
    private byte[] row = {};

    private Header(List<String> names, boolean made) {
        this.names = names;
        this.made = made;
    }

    /**
     * The names in the first row; where that is data like all others, {@code column 1}, {@code column 2} and so on.
     *
     * @param repeated whether one of its cells stands in the rows after it as well, as names do not
     */
    static Header first(List<String> written, boolean repeated, RoleNames roles) {
        Header header = of(written);
        boolean data = (repeated
                        || written.stream()
                                .anyMatch(cell -> DATA.matcher(cell.strip()).matches()))
                && Arrays.stream(Role.values()).allMatch(role -> header.role(role, roles) < 0);
        return data ? new Header(of(Collections.nCopies(written.size(), "")).names, true) : header;
    }

    /** Keeps the row that it was read from. */
    Header from(RowReader rows) {
        row = made ? row : Arrays.copyOfRange(rows.bytes(), rows.from(), rows.to());
        return this;
    }

    /** True when a row is this header once more, as where one file was put behind another. */
    boolean isAgain(RowReader rows) {
        int from = rows.from();
        boolean marked = rows.to() - from > MARK.length
                && Arrays.equals(MARK, 0, MARK.length, rows.bytes(), from, from + MARK.length);
        return row.length > 0
                && Arrays.equals(row, 0, row.length, rows.bytes(), marked ? from + MARK.length : from, rows.to());
    }

    /** True when the first row is no header but a record. */
    boolean isMade() {
        return made;
    }

    /** Blank names become {@code column 3}, repeated ones get {@code  (2)}. */
    static Header of(List<String> written) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        FreeNames free = new FreeNames();
        for (String name : written) {
            String wanted = name.isBlank() ? "column " + (names.size() + 1) : name.strip();
            String given = free.of(wanted, taken);
            taken.add(given);
            names.add(given);
        }
        return new Header(names, false);
    }

    /** Names of the columns in file order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Number of columns. */
    int size() {
        return names.size();
    }

    /** Name of a column; the same object every time. */
    String name(int column) {
        return names.get(column);
    }

    /** The column of exactly this name, -1 if there is none. */
    int column(String name) {
        return names.indexOf(name);
    }

    /** The column that carries a role: the first wanted name that a column has, -1 if none. */
    int role(Role role, RoleNames roles) {
        for (String wanted : roles.names().getOrDefault(role, List.of())) {
            for (int i = 0; i < names.size(); i++) {
                if (plain(names.get(i)).equals(plain(wanted))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
