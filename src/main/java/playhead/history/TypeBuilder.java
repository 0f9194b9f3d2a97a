package playhead.history;

import java.util.Arrays;
import playhead.event.EventSource;
import playhead.fold.EntityType;

/** The growing columns of one entity type. One writer. */
final class TypeBuilder {
    static final long DELETED = 0;
    static final long ALIVE = 1;

    final EntityType type;
    /** An entry a touched position: {@link #ALIVE} or {@link #DELETED} after it. */
    final ChainBuilder presence;

    private ColumnBuilder[] columns = new ColumnBuilder[8];
    private int count;
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
            add(ColumnBuilder.after(known.column(i)));
        }
    }

    ColumnBuilder column(int number) {
        while (count <= number) {
            add(new ColumnBuilder());
        }
        return columns[number];
    }

    ColumnBuilder findColumn(int number) {
        return number < count ? columns[number] : null;
    }

    void delete(int member, int position) {
        presence.add(member, position, DELETED);
        for (int i = 0; i < count; i++) {
            if (columns[i].present(member)) {
                columns[i].absent(member, position);
            }
        }
    }

    TypeIndex snapshot(EventSource events, boolean merge) {
        ColumnIndex[] parts = new ColumnIndex[count];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = columns[i].snapshot(events, merge);
        }
        TypeIndex fresh = new TypeIndex(
                type, type.size(), presence.snapshot(merge), parts, snapshot == null ? null : snapshot.ids());
        snapshot = fresh;
        return fresh;
    }

    private void add(ColumnBuilder column) {
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, count * 2);
        }
        columns[count++] = column;
    }
}
