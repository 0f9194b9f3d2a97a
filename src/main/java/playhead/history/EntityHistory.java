package playhead.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import playhead.event.FieldPath;
import playhead.event.Json;

/** What happened to one entity, and who said what. Pure over an index; safe for several threads. */
public final class EntityHistory {
    private final TimeIndex index;
    private final TypeIndex type;
    private final int member;

    /** @param entity number of an entity that the index knows */
    public EntityHistory(TimeIndex index, int entity) {
        this.index = index;
        type = index.typeOf(entity);
        member = index.schema().memberOf(entity);
    }

    /** A row for each event up to the position that names the entity, by position, also when it changed nothing. */
    public List<HistoryRow> rows(long upTo) {
        return rows(upTo, null);
    }

    /** A row for each event up to the position that changed the field, or a part of it when it is an object. */
    public List<HistoryRow> rows(long upTo, FieldPath field) {
        return rows(upTo, field, WalkWatch.NONE);
    }

    /** The same while a watch lets it; null when it was stopped. */
    public List<HistoryRow> rows(long upTo, FieldPath field, WalkWatch watch) {
        List<Integer> columns = columns(field);
        int[] next = new int[columns.size()];
        Json[] known = new Json[columns.size()];
        int versions = type.presence().upTo(member, upTo);
        List<HistoryRow> rows = new ArrayList<>();
        for (int version = 1; version <= versions; version++) {
            if (watch.isStopped(version - 1, versions, rows.size())) {
                return null;
            }
            long position = type.presence().position(member, version - 1);
            List<FieldChange> changes = new ArrayList<>();
            for (int i = 0; i < next.length; i++) {
                ColumnIndex column = type.column(columns.get(i));
                Chain chain = column.chain();
                if (next[i] < chain.count(member) && chain.position(member, next[i]) == position) {
                    Json now = column.entry(member, next[i]++);
                    if (!Objects.equals(known[i], now)) {
                        changes.add(new FieldChange(type.paths().get(columns.get(i)), known[i], now));
                        known[i] = now;
                    }
                }
            }
            if (field == null || !changes.isEmpty()) {
                rows.add(new HistoryRow(
                        version,
                        position,
                        index.eventType(position),
                        index.time(position),
                        index.actor(position),
                        changes));
            }
        }
        return rows;
    }

    /** For each field that is not absent after the position, which event said it last; in column order. */
    public List<BlameRow> blame(long at) {
        List<BlameRow> rows = new ArrayList<>();
        for (int i = 0; i < type.columnCount(); i++) {
            ColumnIndex column = type.column(i);
            int count = column.chain().upTo(member, at);
            Json value = count == 0 ? null : column.entry(member, count - 1);
            if (value != null) {
                long position = column.chain().position(member, count - 1);
                rows.add(new BlameRow(
                        type.paths().get(i),
                        value,
                        position,
                        index.eventType(position),
                        index.time(position),
                        index.actor(position)));
            }
        }
        return rows;
    }

    private List<Integer> columns(FieldPath field) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < type.columnCount(); i++) {
            List<String> path = type.paths().get(i).parts();
            if (field == null
                    || path.size() >= field.parts().size()
                            && path.subList(0, field.parts().size()).equals(field.parts())) {
                columns.add(i);
            }
        }
        return columns;
    }
}
