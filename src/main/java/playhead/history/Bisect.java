package playhead.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import playhead.expression.Row;

/**
 * Finds where a condition becomes true. A condition holds for no entity that does not exist. Walks the events that
 * name the entity or type, since conditions may go to and fro. Pure over an index; safe for several threads.
 */
public final class Bisect {
    private final TimeIndex index;
    private final WalkWatch watch;

    /** Searches in an index. */
    public Bisect(TimeIndex index) {
        this(index, WalkWatch.NONE);
    }

    /** Searches in an index while a watch lets it. */
    public Bisect(TimeIndex index, WalkWatch watch) {
        this.index = index;
        this.watch = watch;
    }

    /**
     * Where the condition holds for an entity; null when it was stopped.
     *
     * @param entity number of an entity that the index knows
     */
    public Bisection overEntity(int entity, RowFilter condition) {
        TypeIndex type = index.typeOf(entity);
        int member = index.schema().memberOf(entity);
        StateNames names = new StateNames(type);
        Predicate<Row> test = condition.bind(names);
        EntityAsRow row = new EntityAsRow(index, type, member, names);
        List<Flip> flips = new ArrayList<>();
        boolean held = false;
        int count = type.presence().count(member);
        for (int i = 0; i < count; i++) {
            if (watch.isStopped(i, count, flips.size())) {
                return null;
            }
            long position = type.presence().position(member, i);
            boolean holds = type.presence().code(member, i) == TypeBuilder.ALIVE && test.test(row.at(position));
            if (holds != held) {
                flips.add(flip(position, holds, entity));
                held = holds;
            }
        }
        return Bisection.of(index, flips);
    }

    /**
     * Where the condition holds for a type: for any of its entities, or, with sum, count, min and max only, for the
     * type as a whole. A condition with both is tested for the entity that changes. Null when it was stopped.
     *
     * @param type name of an entity type
     */
    public Bisection overType(String type, RowFilter condition) {
        TypeIndex known = index.type(type);
        if (known == null) {
            return Bisection.of(index, List.of());
        }
        ConditionOfType walked = new ConditionOfType(index, known, condition);
        List<Flip> flips = new ArrayList<>();
        for (long at = 1; at <= index.end(); at++) {
            if (watch.isStopped(at - 1, index.end(), flips.size())) {
                return null;
            }
            for (int entity : index.touched(at)) {
                if (index.schema().typeOf(entity) == known.type() && walked.turns(at, entity)) {
                    flips.add(flip(at, walked.holds(), entity));
                }
            }
        }
        return Bisection.of(index, flips);
    }

    /**
     * Where the condition holds for each entity of a type by itself; with sum, count, min and max for the type as a whole. Null
     * when it was stopped.
     *
     * @param type name of an entity type
     */
    public Bisection overEach(String type, RowFilter condition) {
        Spells.Found found = new Spells(index, index.end(), watch).of(type, condition);
        if (found == null) {
            return null;
        }
        List<Flip> flips = new ArrayList<>();
        for (Spell spell : found.spells()) {
            int entity = index.find(spell.entity());
            flips.add(flip(spell.from(), true, entity));
            if (spell.until() != 0) {
                flips.add(flip(spell.until(), false, entity));
            }
        }
        flips.sort(Comparator.comparingLong(Flip::position));
        return Bisection.of(index, flips);
    }

    private Flip flip(long position, boolean holds, int entity) {
        return new Flip(
                position, holds, index.time(position), index.schema().entity(entity), index.eventType(position));
    }
}
