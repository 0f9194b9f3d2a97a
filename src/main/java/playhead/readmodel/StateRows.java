package playhead.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.h2.tools.SimpleResultSet;
import playhead.readmodel.StateSource.ColumnInfo;
import playhead.readmodel.StateSource.TypeInfo;

/** The rows of {@code STATE}: the columns of the type's table, at any position. Held in memory, so there is a limit. */
final class StateRows implements StateFunction.Bridge {
    /** Values that one call may give; H2 holds them all. */
    private static final long MAX_VALUES = 20_000_000;

    private final StateSource states;
    private final PositionReader positions;

    StateRows(StateSource states, PositionReader positions) {
        this.states = states;
        this.positions = positions;
    }

    @Override
    public ResultSet state(String type, String position, long queryPosition, boolean columnsOnly) throws SQLException {
        if (type == null) {
            throw new SQLException("STATE takes the name of an entity type as a text, such as STATE('order')");
        }
        TypeInfo info = states.types().stream()
                .filter(t -> t.name().equals(type))
                .findFirst()
                .orElseThrow(() -> new SQLException("there is no entity type '" + type + "'"));
        TypeLayout layout = TypeLayout.of(info, 0, type);
        SimpleResultSet rows = new SimpleResultSet();
        rows.setAutoClose(false);
        columns(layout, rows);
        if (!columnsOnly) {
            fill(layout, at(position, queryPosition), rows);
        }
        return rows;
    }

    private long at(String position, long queryPosition) throws SQLException {
        if (position == null) {
            return Math.min(queryPosition, states.end());
        }
        try {
            return positions.read(position);
        } catch (IllegalArgumentException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static void columns(TypeLayout layout, SimpleResultSet rows) {
        rows.addColumn("entity", Types.VARCHAR, 0, 0);
        rows.addColumn("version", Types.BIGINT, 0, 0);
        rows.addColumn("last_position", Types.BIGINT, 0, 0);
        for (int i = 0; i < layout.columnNames().size(); i++) {
            String name = layout.columnNames().get(i);
            switch (layout.type().columns().get(i).kind()) {
                case BOOLEAN -> rows.addColumn(name, Types.BOOLEAN, 0, 0);
                case INTEGER -> rows.addColumn(name, Types.BIGINT, 0, 0);
                case DECIMAL -> rows.addColumn(name, Types.OTHER, "DECFLOAT", ColumnKind.MAX_DIGITS, 0);
                default -> rows.addColumn(name, Types.VARCHAR, 0, 0);
            }
        }
        if (layout.overflows()) {
            rows.addColumn(TypeLayout.OVERFLOW, Types.VARCHAR, 0, 0);
        }
    }

    private void fill(TypeLayout layout, long position, SimpleResultSet rows) throws SQLException {
        int own = layout.columnNames().size();
        int width = TypeLayout.FIXED.size() + own + (layout.overflows() ? 1 : 0);
        List<ColumnInfo> columns = layout.type().columns();
        long[] values = {0};
        states.rows(layout.type().name(), position, row -> {
            if (row.exists()) {
                Object[] cells = new Object[width];
                cells[0] = row.entity();
                cells[1] = row.version();
                cells[2] = row.lastPosition();
                for (int i = 0; i < own; i++) {
                    cells[3 + i] = ColumnValue.of(row.value(i), columns.get(i).kind());
                }
                if (layout.overflows()) {
                    cells[width - 1] =
                            new String(FieldsJson.of(layout.type(), row, own), java.nio.charset.StandardCharsets.UTF_8);
                }
                rows.addRow(cells);
                values[0] += width;
            }
            return values[0] <= MAX_VALUES;
        });
        if (values[0] > MAX_VALUES) {
            throw new SQLException("STATE('" + layout.type().name() + "') has more rows than fit into memory; "
                    + "the table of this name shows the state at the end of the log");
        }
    }
}
