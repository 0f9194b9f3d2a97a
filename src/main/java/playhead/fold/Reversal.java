package playhead.fold;

import java.util.function.ToIntFunction;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * The built-in event {@code Reverted}: says literally what becomes of its home entity, whatever projection is in force.
 * Its payload has {@code set} (an object, field to value), {@code unset} (a list of fields) and {@code delete} (true if
 * the entity ends); without {@code delete} the entity is there afterwards, also if it had been deleted. Fields are
 * written as {@link FieldPath} shows them. It is told from an event of a log that happens to be called so by the member
 * {@code revert} of its metadata.
 */
public final class Reversal {
    /** The type of the event. */
    public static final String TYPE = "Reverted";
    /** The member of its metadata. */
    public static final String MARK = "revert";
    /** Field to value. */
    public static final String SET = "set";
    /** Fields that become absent. */
    public static final String UNSET = "unset";
    /** The entity ends. */
    public static final String DELETE = "delete";

    private final JsonCursor members = new JsonCursor();
    private final JsonCursor elements = new JsonCursor();

    /** Whether an event is one. */
    public static boolean is(Event event) {
        if (!event.type().equals(TYPE) || event.stream() == null) {
            return false;
        }
        Json meta = event.meta();
        JsonCursor cursor = new JsonCursor();
        cursor.enter(meta.bytes(), 0, meta.length());
        while (cursor.next()) {
            if (cursor.kind() == '{' && cursor.key().equals(MARK)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sends what the event says of its home entity.
     *
     * @param entity number of the home entity, which was touched already
     * @param columns gives the number of a column, also of a new one
     */
    public void apply(Event event, int entity, StateView before, ChangeSink sink, ToIntFunction<FieldPath> columns) {
        byte[] json = event.data().bytes();
        members.enter(json, 0, json.length);
        while (members.next()) {
            switch (members.key()) {
                case DELETE -> {
                    if (members.kind() == 't') {
                        sink.delete(entity);
                    }
                }
                case SET -> set(json, entity, sink, columns);
                case UNSET -> unset(json, entity, before, sink, columns);
                default -> {}
            }
        }
    }

    private void set(byte[] json, int entity, ChangeSink sink, ToIntFunction<FieldPath> columns) {
        if (members.kind() != '{') {
            return;
        }
        elements.enter(json, members.valueFrom(), members.valueTo());
        while (elements.next()) {
            int column = columns.applyAsInt(FieldPath.parse(elements.key()));
            sink.set(entity, column, json, elements.valueFrom(), elements.valueTo());
        }
    }

    private void unset(byte[] json, int entity, StateView before, ChangeSink sink, ToIntFunction<FieldPath> columns) {
        if (members.kind() != '[') {
            return;
        }
        elements.enter(json, members.valueFrom(), members.valueTo());
        while (elements.next()) {
            if (elements.kind() == '"') {
                String field = JsonText.unquote(json, elements.valueFrom(), elements.valueTo());
                int column = columns.applyAsInt(FieldPath.parse(field));
                if (before.present(entity, column)) {
                    sink.absent(entity, column);
                }
            }
        }
    }
}
