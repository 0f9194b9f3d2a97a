package playhead.history;

import java.util.List;
import playhead.event.FieldPath;
import playhead.fold.EntityType;

/** The columns of one entity type as a reader sees them. Immutable; safe for several threads. */
final class TypeIndex {
    private final EntityType type;
    private final int members;
    private final Chain presence;
    private final ColumnIndex[] columns;
    private final List<FieldPath> paths;
    private final IdOrder known;
    private IdOrder ids;

    TypeIndex(EntityType type, int members, Chain presence, ColumnIndex[] columns, IdOrder known) {
        this.type = type;
        this.members = members;
        this.presence = presence;
        this.columns = columns;
        this.known = known;
        paths = List.copyOf(type.columns().subList(0, columns.length));
    }

    EntityType type() {
        return type;
    }

    int members() {
        return members;
    }

    Chain presence() {
        return presence;
    }

    int columnCount() {
        return columns.length;
    }

    ColumnIndex column(int number) {
        return columns[number];
    }

    List<FieldPath> paths() {
        return paths;
    }

    /** Number of the column, or -1 when this snapshot has none of that path. */
    int findColumn(FieldPath path) {
        int number = type.findColumn(path);
        return number < columns.length ? number : -1;
    }

    boolean alive(int member, long position) {
        return presence.codeAt(member, position) == TypeBuilder.ALIVE;
    }

    /** The order by id that was made so far for this or an earlier snapshot, or null. */
    synchronized IdOrder ids() {
        return ids == null ? known : ids;
    }

    /** The order by id of all members, made at the first call. */
    synchronized IdOrder ids(java.util.function.IntFunction<String> id) {
        if (ids == null) {
            ids = IdOrder.extend(known, members, id);
        }
        return ids;
    }
}
