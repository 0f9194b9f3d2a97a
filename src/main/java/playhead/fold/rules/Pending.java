package playhead.fold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import playhead.event.Json;
import playhead.fold.ChangeSink;

/** The changes of one event before they are sent, so that a failing entity's can be dropped. For one thread. */
final class Pending {
    private final List<Change> changes = new ArrayList<>();

    /**
     * A change.
     *
     * @param column column number within the type; {@link #DELETE} when the entity ends
     * @param value canonical JSON, null for absent
     */
    private record Change(int entity, int column, Json value) {}

    private static final int DELETE = -1;

    void clear() {
        changes.clear();
    }

    void set(int entity, int column, Json value) {
        changes.add(new Change(entity, column, value));
    }

    void delete(int entity) {
        changes.add(new Change(entity, DELETE, null));
    }

    /** True when this event already changes the entity. */
    boolean knows(int entity) {
        for (Change change : changes) {
            if (change.entity == entity) {
                return true;
            }
        }
        return false;
    }

    /** True when this event has decided what the column is, so that the state before does not count. */
    boolean decides(int entity, int column) {
        return last(entity, column) != null;
    }

    /** What this event has made of the column, null for absent; only when it {@link #decides}. */
    Json value(int entity, int column) {
        return last(entity, column).value;
    }

    private Change last(int entity, int column) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (change.entity == entity && (change.column == column || change.column == DELETE)) {
                return change;
            }
        }
        return null;
    }

    /** Sends the changes in order but for those of failed entities. */
    void send(ChangeSink sink, Set<Integer> failed) {
        for (Change change : changes) {
            if (!failed.isEmpty() && failed.contains(change.entity)) {
                continue;
            }
            if (change.column == DELETE) {
                sink.delete(change.entity);
            } else if (change.value == null) {
                sink.absent(change.entity, change.column);
            } else {
                sink.set(change.entity, change.column, change.value.bytes(), 0, change.value.length());
            }
        }
    }
}
