package playhead.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;

/** Holds back what a rule says at one event until it is known for which entities it failed. */
final class FoldGuard implements ChangeSink {
    private final List<Change> changes = new ArrayList<>();
    private final Map<Integer, String> failures = new HashMap<>();
    private StateView before;

    void begin(StateView stateBefore) {
        before = stateBefore;
        changes.clear();
        failures.clear();
    }

    void flush(ChangeSink sink) {
        Set<Integer> told = new HashSet<>();
        for (Change change : changes) {
            String reason = failures.get(change.entity);
            if (reason == null) {
                change.send(sink);
            } else if (told.add(change.entity)) {
                sink.fail(change.entity, reason);
            }
        }
        failures.forEach((entity, reason) -> {
            if (told.add(entity)) {
                sink.fail(entity, reason);
            }
        });
    }

    @Override
    public void touch(int entity) {
        changes.add(new Change(entity, Kind.TOUCH, 0, null, 0, 0));
    }

    @Override
    public void set(int entity, int column, byte[] json, int from, int to) {
        keep(new Change(entity, Kind.SET, column, json, from, to));
    }

    @Override
    public void absent(int entity, int column) {
        keep(new Change(entity, Kind.ABSENT, column, null, 0, 0));
    }

    @Override
    public void delete(int entity) {
        keep(new Change(entity, Kind.DELETE, 0, null, 0, 0));
    }

    @Override
    public void fail(int entity, String reason) {
        if (!before.failed(entity)) {
            failures.putIfAbsent(entity, reason);
        }
    }

    @Override
    public void warn(EntityRef entity, String reason) {
        changes.add(new Change(-1, Kind.WARN, 0, null, 0, 0, entity, reason));
    }

    private void keep(Change change) {
        if (!before.failed(change.entity)) {
            changes.add(change);
        }
    }

    private enum Kind {
        TOUCH,
        SET,
        ABSENT,
        DELETE,
        WARN
    }

    private record Change(int entity, Kind kind, int column, byte[] json, int from, int to, EntityRef ref,
            String reason) {
        Change(int entity, Kind kind, int column, byte[] json, int from, int to) {
            this(entity, kind, column, json, from, to, null, null);
        }

        void send(ChangeSink sink) {
            switch (kind) {
                case TOUCH -> sink.touch(entity);
                case SET -> sink.set(entity, column, json, from, to);
                case ABSENT -> sink.absent(entity, column);
                case DELETE -> sink.delete(entity);
                case WARN -> sink.warn(ref, reason);
            }
        }
    }
}
