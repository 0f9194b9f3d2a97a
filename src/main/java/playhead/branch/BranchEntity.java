package playhead.branch;

import java.util.Arrays;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.StateRow;

/**
 * One entity whose course differs, or may: its state before the first event that does, and what every event from there
 * on makes of it. For one writing thread, then for any number of readers.
 */
final class BranchEntity {
    private static final int TOUCHED = -1;
    private static final int DELETED = -2;

    private final EntityRef ref;
    private final long from;
    private final StateRow before;
    private boolean failed;

    private boolean exists;
    private int version;
    private long last;
    /** A {@link Json}, or where one is to be looked up; null for absent. */
    private Object[] values;

    private int steps;
    private long[] positions = new long[16];
    private int[] columns = new int[16];
    private Object[] said = new Object[16];

    /**
     * @param from first position that may differ
     * @param before the state before it
     * @param failed whether a rule has failed for it before
     */
    BranchEntity(EntityRef ref, long from, StateRow before, boolean failed) {
        this.ref = ref;
        this.from = from;
        this.before = before;
        this.failed = failed;
        exists = before.exists();
        version = before.version();
        last = before.lastPosition();
        values = objects(before);
    }

    EntityRef ref() {
        return ref;
    }

    long from() {
        return from;
    }

    boolean exists() {
        return exists;
    }

    boolean failed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    Json value(int column) {
        return column < values.length ? json(values[column]) : null;
    }

    /** Whether a field is not absent. */
    boolean has(int column) {
        return column < values.length && values[column] != null;
    }

    private static Json json(Object value) {
        return value instanceof Recorded.Later later ? later.value() : (Json) value;
    }

    private static Object[] objects(StateRow row) {
        return Arrays.copyOf(row.values(), row.values().length, Object[].class);
    }

    /** A further event names it. */
    void touch(long position) {
        exists = true;
        version++;
        last = position;
        note(position, TOUCHED, null);
    }

    /** @param value a {@link Json} or a {@link Recorded.Later}, null for absent */
    void set(long position, int column, Object value) {
        values = withValue(values, column, value);
        note(position, column, value);
    }

    void delete(long position) {
        exists = false;
        Arrays.fill(values, null);
        note(position, DELETED, null);
    }

    /** The state after a position, at or after {@link #from()}. */
    StateRow at(long position, List<FieldPath> paths) {
        if (steps == 0 || positions[steps - 1] <= position) {
            return row(exists, version, last, values, paths);
        }
        boolean alive = before.exists();
        int count = before.version();
        long lastThen = before.lastPosition();
        Object[] then = objects(before);
        for (int i = 0; i < steps && positions[i] <= position; i++) {
            switch (columns[i]) {
                case TOUCHED -> {
                    alive = true;
                    count++;
                    lastThen = positions[i];
                }
                case DELETED -> {
                    alive = false;
                    Arrays.fill(then, null);
                }
                default -> then = withValue(then, columns[i], said[i]);
            }
        }
        return row(alive, count, lastThen, then, paths);
    }

    private StateRow row(boolean alive, int count, long lastThen, Object[] then, List<FieldPath> paths) {
        Json[] shown = new Json[paths.size()];
        for (int column = 0; alive && column < Math.min(shown.length, then.length); column++) {
            shown[column] = json(then[column]);
        }
        return new StateRow(ref, alive, count, lastThen, paths, shown);
    }

    private static Object[] withValue(Object[] values, int column, Object value) {
        Object[] room = column < values.length ? values : Arrays.copyOf(values, column + 1);
        room[column] = value;
        return room;
    }

    private void note(long position, int column, Object value) {
        if (steps == positions.length) {
            positions = Arrays.copyOf(positions, steps * 2);
            columns = Arrays.copyOf(columns, steps * 2);
            said = Arrays.copyOf(said, steps * 2);
        }
        positions[steps] = position;
        columns[steps] = column;
        said[steps++] = value;
    }
}
