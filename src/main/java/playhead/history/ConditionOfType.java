package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import playhead.expression.Row;

/**
 * Whether a condition holds for a type while its events pass: for any of its entities, or, with sum, count, min and max
 * only, for the type as a whole. For one thread.
 */
final class ConditionOfType {
    private final TimeIndex index;
    private final TypeCursor cursor;
    private final Aggregates aggregates;
    private final AggregatedRow row;
    private final Predicate<Row> test;
    private final boolean perRow;
    private final BitSet holding = new BitSet();
    private boolean held;

    ConditionOfType(TimeIndex index, TypeIndex type, RowFilter condition) {
        this.index = index;
        StateNames names = new StateNames(type).aggregating();
        test = condition.bind(names);
        aggregates = new Aggregates(type, names.aggregates());
        cursor = new TypeCursor(index, type);
        cursor.use(IntStream.concat(Arrays.stream(names.columns()), Arrays.stream(aggregates.columns()))
                .distinct()
                .toArray());
        row = new AggregatedRow(index, cursor, names, aggregates);
        perRow = names.readsRows();
    }

    /**
     * Takes what an event did to an entity of the type; true when the condition holds now and did not before, or the
     * other way round.
     *
     * @param at the event's position, not before that of the last call
     * @param entity its number
     */
    boolean turns(long at, int entity) {
        int member = index.schema().memberOf(entity);
        aggregates.leave(cursor, member);
        cursor.stepMember(member, at);
        aggregates.enter(cursor, member);
        if (perRow) {
            boolean alive = cursor.presence().code(member) == TypeBuilder.ALIVE;
            holding.set(member, alive && test.test(row.at(member)));
        } else {
            holding.set(0, test.test(row.at(member)));
        }
        boolean before = held;
        held = !holding.isEmpty();
        return held != before;
    }

    /** Whether it holds after the events taken so far. */
    boolean holds() {
        return held;
    }

    private static final class AggregatedRow extends MemberRow {
        private final Aggregates aggregates;

        AggregatedRow(TimeIndex index, TypeCursor cursor, StateNames names, Aggregates aggregates) {
            super(index, cursor, names);
            this.aggregates = aggregates;
        }

        @Override
        BigDecimal aggregate(int number) {
            return aggregates.value(number);
        }
    }
}
