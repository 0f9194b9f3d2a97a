package playhead.format.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import playhead.fold.ColumnNames;
import playhead.format.ReadOptions;
import playhead.format.Role;
import playhead.format.RoleNames;

/**
 * What each column holds. Said by the user; else a number if every value of the column is a plain number without
 * leading zeros; else text. Ids, types, actors and times are never numbers, nor are they where the column's name says that
 * they are ids. Where a row is one changed field, its
 * values are typed by the field's name. Learns from all rows of a first pass.
 */
final class ColumnTypes {
    private static final Set<Role> NEVER_NUMBERS =
            Set.of(Role.ENTITY, Role.TYPE, Role.ID, Role.TIME, Role.ACTOR, Role.CORRELATION_ID, Role.CAUSATION_ID);
    private static final int MAX_FIELDS = 10_000;

    private final ReadOptions options;
    private final byte[] nullToken;
    private final CellType[] fixed;
    private final boolean[] seen;
    private final boolean[] mixed;
    private final WrittenNumbers[] written;
    private final int field;
    private final int old;
    private final int now;
    private final Map<String, Boolean> numericFields = new HashMap<>();

    ColumnTypes(Header header, RoleNames roles, ReadOptions options) {
        this.options = options;
        nullToken = options.nullToken() == null ? null : options.nullToken().getBytes(StandardCharsets.UTF_8);
        fixed = new CellType[header.size()];
        seen = new boolean[header.size()];
        mixed = new boolean[header.size()];
        written = new WrittenNumbers[header.size()];
        Arrays.setAll(written, column -> new WrittenNumbers());
        for (Role role : Role.values()) {
            int column = header.role(role, roles);
            if (column >= 0 && NEVER_NUMBERS.contains(role)) {
                fixed[column] = CellType.TEXT;
            } else if (column >= 0 && (role == Role.PAYLOAD || role == Role.META)) {
                fixed[column] = CellType.DOCUMENT;
            }
        }
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] == null && ColumnNames.isId(header.name(i))) {
                fixed[i] = CellType.TEXT;
            }
        }
        options.columnTypes().forEach((name, type) -> {
            int column = header.column(name);
            if (column >= 0) {
                fixed[column] = CellType.named(type);
            }
        });
        ReadOptions.TypedBy typed = options.typedBy();
        field = typed == null ? -1 : header.column(typed.field());
        old = field < 0 || typed.old() == null ? -1 : header.column(typed.old());
        now = field < 0 || typed.now() == null ? -1 : header.column(typed.now());
    }

    /** True when a further row cannot change anything. */
    boolean isSettled() {
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] == null && (!mixed[i] || written[i].isOpen())) {
                return false;
            }
        }
        return field < 0;
    }

    /** Takes a row of the first pass. */
    void learn(RowReader row) {
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] == null && (!mixed[i] || written[i].isOpen()) && says(row, i)) {
                seen[i] = true;
                mixed[i] = mixed[i] || !isPlain(row, i);
                if (written[i].isOpen()) {
                    written[i].take(row.bytes(), row.start(i), row.end(i));
                }
            }
        }
        if (field >= 0) {
            learnField(row, old);
            learnField(row, now);
        }
    }

    /** Whether a column is read as text, though its values look like numbers with decimal commas. */
    boolean hasCommas(int column) {
        return isText(column) && written[column].hasCommas();
    }

    /** Whether a column is read as text, though its values look like numbers in groups of thousands. */
    boolean hasGroups(int column) {
        return options.decimal() == '.' && isText(column) && written[column].hasGroups();
    }

    private boolean isText(int column) {
        boolean changed = field >= 0 && (column == old || column == now);
        return !changed && fixed[column] == null && mixed[column];
    }

    private void learnField(RowReader row, int column) {
        if (column >= 0 && says(row, column)) {
            String name = Cells.text(row, field);
            if (numericFields.size() < MAX_FIELDS || numericFields.containsKey(name)) {
                numericFields.merge(name, isPlain(row, column), Boolean::logicalAnd);
            }
        }
    }

    /** What a cell holds. */
    CellType of(RowReader row, int column) {
        if (field >= 0 && (column == old || column == now)) {
            String name = Cells.text(row, field);
            String said = options.columnTypes().get(name);
            return said != null
                    ? CellType.named(said)
                    : numericFields.getOrDefault(name, false) && !ColumnNames.isId(name)
                            ? CellType.NUMBER
                            : CellType.TEXT;
        }
        if (fixed[column] != null) {
            return fixed[column];
        }
        return seen[column] && !mixed[column] ? CellType.NUMBER : CellType.TEXT;
    }

    /** True for the column of values before, where a row is one changed field. */
    boolean isOld(int column) {
        return column == old;
    }

    /** True when the cell is the token that means null. */
    boolean isNull(RowReader row, int column) {
        return nullToken != null
                && Arrays.equals(row.bytes(), row.start(column), row.end(column), nullToken, 0, nullToken.length);
    }

    private boolean says(RowReader row, int column) {
        return row.end(column) > row.start(column) && !isNull(row, column);
    }

    private boolean isPlain(RowReader row, int column) {
        return Numbers.isPlain(row.bytes(), row.start(column), row.end(column), options.decimal());
    }
}
