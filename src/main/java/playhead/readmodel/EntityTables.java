package playhead.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import playhead.readmodel.StateSource.TypeInfo;

/**
 * One typed table per entity type, and the views that show them. A type whose columns change gets a new table that is
 * filled from the state, since H2 would copy the old one anyway; the view changes over when it is full.
 */
final class EntityTables {
    /** Types with a table of their own; the entities of further types lie together in one. */
    static final int MAX_TYPES = 500;

    private static final int COMMIT_EVERY = 20_000;

    private final Connection connection;
    private final OtherEntities others;
    private final List<String> reserved;
    private List<TypeLayout> layouts = new ArrayList<>();
    private final List<TypeLayout> outdated = new ArrayList<>();
    private final Set<Integer> refill = new HashSet<>();
    private int lastTable;

    /** @param reserved names that no view of a type may take */
    EntityTables(Connection connection, List<String> reserved) {
        this.connection = connection;
        this.reserved = reserved;
        others = new OtherEntities(connection);
    }

    void create() throws SQLException {
        Tables.define(connection, LayoutTable.CREATE);
        Tables.define(connection, OtherEntities.CREATE);
    }

    void load() throws SQLException {
        layouts = LayoutTable.read(connection);
        lastTable = layouts.stream().mapToInt(TypeLayout::table).max().orElse(0);
    }

    /** The view of a type, if it has one. */
    Optional<String> view(String type) {
        return layouts.stream()
                .filter(layout -> layout.type().name().equals(type))
                .map(TypeLayout::viewName)
                .findFirst();
    }

    /** Makes the tables for the types as they are now; those with new columns are to be filled again. */
    void adopt(List<TypeInfo> types) throws SQLException {
        List<TypeLayout> next = new ArrayList<>();
        ViewNames names = new ViewNames(reserved);
        for (int i = 0; i < Math.min(MAX_TYPES, types.size()); i++) {
            TypeInfo type = types.get(i);
            String name = names.give(type.name());
            TypeLayout old = i < layouts.size() ? layouts.get(i) : null;
            if (old != null && old.sameColumns(type) && !refill.contains(i)) {
                next.add(old);
                continue;
            }
            if (old != null) {
                outdated.add(old);
            }
            TypeLayout layout = TypeLayout.of(type, ++lastTable, name);
            Tables.define(connection, List.of("DROP TABLE IF EXISTS " + layout.tableName(), layout.createTable()));
            refill.add(i);
            next.add(layout);
        }
        layouts = next;
        others.adopt(types);
    }

    /** Fills new tables whole and brings the others from one position to the next. Does not commit the end of it. */
    void write(StateSource states, long from, long to, CatchUpProgress progress) throws SQLException {
        for (int number : refill) {
            fill(number, states, to, progress);
        }
        for (int number : refill) {
            LayoutTable.write(connection, number, layouts.get(number));
        }
        if (from < to && (from > 0 || refill.size() < layouts.size() || others.any())) {
            update(states, from, to, progress);
        }
    }

    /** Shows the tables just filled and drops those that they replace. DDL: commits. */
    void show() throws SQLException {
        for (int number : refill) {
            Tables.define(connection, List.of(layouts.get(number).createView()));
        }
        for (TypeLayout old : outdated) {
            Tables.define(connection, List.of("DROP TABLE IF EXISTS " + old.tableName()));
        }
        outdated.clear();
        refill.clear();
    }

    private void fill(int number, StateSource states, long to, CatchUpProgress progress) throws SQLException {
        TypeLayout layout = layouts.get(number);
        others.forgetDeleted(layout.type().name());
        long[] done = {0};
        try (TypeWriter writer = new TypeWriter(connection, layout, false)) {
            states.rows(layout.type().name(), to, row -> {
                try {
                    if (row.exists()) {
                        writer.write(row);
                    } else {
                        others.writeDeleted(row);
                    }
                    if (++done[0] % COMMIT_EVERY == 0) {
                        progress.at(layout.type().name(), done[0]);
                        writer.flush();
                        connection.commit(); // nobody sees this table yet, and one large transaction is slow
                    }
                    return true;
                } catch (SQLException e) {
                    throw new SqlFailure(e);
                }
            });
            writer.flush();
        }
    }

    private void update(StateSource states, long from, long to, CatchUpProgress progress) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < layouts.size(); i++) {
            numbers.put(layouts.get(i).type().name(), i);
        }
        Map<Integer, TypeWriter> writers = new HashMap<>();
        long[] done = {0};
        try {
            states.touched(from, to, row -> {
                try {
                    Integer number = numbers.get(row.type());
                    if (number == null) {
                        others.write(row);
                    } else if (!refill.contains(number)) {
                        TypeWriter writer = writers.get(number);
                        if (writer == null) {
                            writer = new TypeWriter(connection, layouts.get(number), true);
                            writers.put(number, writer);
                        }
                        replace(writer, row);
                    }
                    if (++done[0] % COMMIT_EVERY == 0) {
                        progress.at("entities", done[0]);
                    }
                    return true;
                } catch (SQLException e) {
                    throw new SqlFailure(e);
                }
            });
            for (TypeWriter writer : writers.values()) {
                writer.flush();
            }
        } finally {
            for (TypeWriter writer : writers.values()) {
                writer.close();
            }
        }
    }

    private void replace(TypeWriter writer, StateSource.Row row) throws SQLException {
        if (row.exists()) {
            others.revive(row);
            writer.write(row);
        } else {
            writer.remove(row.entity());
            others.writeDeleted(row);
        }
    }
}
