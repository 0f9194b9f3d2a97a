package playhead.history;

import java.util.ArrayList;
import java.util.List;
import playhead.event.EventSource;
import playhead.fold.EntityType;

/** The growing columns of one entity type. One writer. */
final class TypeBuilder {
    static final long DELETED = 0;
    static final long ALIVE = 1;

    final EntityType type;
    /** An entry a touched position: {@link #ALIVE} or {@link #DELETED} after it. */
    final ChainBuilder presence;

    private final List<ColumnBuilder> columns = new ArrayList<>();
    private TypeIndex snapshot;

    TypeBuilder(EntityType type) {
        this.type = type;
        presence = new ChainBuilder(Segment.EMPTY);
    }

    /** A builder that goes on after a type whose chains are merged. */
    TypeBuilder(TypeIndex known) {
        type = known.type();
        presence = new ChainBuilder(known.presence().base());
        for (int i = 0; i < known.columnCount(); i++) {
            columns.add(ColumnBuilder.after(known.column(i)));
        }
    }

    ColumnBuilder column(int number) {
        while (columns.size() <= number) {
            columns.add(new ColumnBuilder());
        }
        return columns.get(number);
    }

    ColumnBuilder findColumn(int number) {
        return number < columns.size() ? columns.get(number) : null;
    }

    void delete(int member, int position) {
        presence.add(member, position, DELETED);
        for (ColumnBuilder column : columns) {
            if (column.present(member)) {
                column.absent(member, position);
            }
        }
    }

    TypeIndex snapshot(EventSource events, boolean merge) {
        ColumnIndex[] parts = new ColumnIndex[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = columns.get(i).snapshot(events, merge);
        }
        TypeIndex fresh = new TypeIndex(
                type, type.size(), presence.snapshot(merge), parts, snapshot == null ? null : snapshot.ids());
        snapshot = fresh;
        return fresh;
    }
}
