package playhead.history;

import java.math.BigDecimal;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.expression.Row;

/**
 * What the names of a condition over the states of a type stand for, after any event: values of an entity, and sum, count, min
 * and max of the type. The latter are cheap where places are asked for in their order. For one thread.
 */
public final class StateValues {
    private final TimeIndex index;
    private final TypeIndex type;
    private final StateNames names;
    private TypeCursor cursor;
    private Aggregates aggregates;

    /**
     * The values of a type.
     *
     * @throws IllegalArgumentException when the index has no such type
     */
    public StateValues(TimeIndex index, String type) {
        this.index = index;
        this.names = StateNames.of(index, type).aggregating();
        this.type = index.type(type);
    }

    /** The names, to compile the condition with before values are asked for. */
    public StateNames names() {
        return names;
    }

    /**
     * The values of slots, Java null where there is none.
     *
     * @param entity of the type
     * @param at position after which they are asked for
     */
    public Json[] at(EntityRef entity, long at, int[] slots) {
        EntityAsRow row = new AtPosition(index.schema().memberOf(index.find(entity))).at(at);
        Json[] values = new Json[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = row.kind(slots[i]) == Row.Kind.ABSENT ? null : row.json(slots[i]);
        }
        return values;
    }

    /** A value of the whole type after an event. */
    private BigDecimal aggregate(int number, long at) {
        if (cursor == null || at < cursor.position()) {
            aggregates = new Aggregates(type, names.aggregates());
            cursor = new TypeCursor(index, type);
            cursor.use(aggregates.columns());
        }
        for (long next = cursor.position() + 1; next <= at; next++) {
            for (int entity : index.touched(next)) {
                if (index.schema().typeOf(entity) == type.type()) {
                    int member = index.schema().memberOf(entity);
                    aggregates.leave(cursor, member);
                    cursor.stepMember(member, next);
                    aggregates.enter(cursor, member);
                }
            }
        }
        return aggregates.value(number);
    }

    private final class AtPosition extends EntityAsRow {
        private long position;

        AtPosition(int member) {
            super(index, type, member, names);
        }

        @Override
        EntityAsRow at(long newPosition) {
            position = newPosition;
            return super.at(newPosition);
        }

        @Override
        BigDecimal aggregate(int number) {
            return StateValues.this.aggregate(number, position);
        }
    }
}
