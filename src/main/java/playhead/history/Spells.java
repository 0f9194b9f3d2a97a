package playhead.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import playhead.expression.Row;

/**
 * Finds all stretches in which a condition holds, for each entity of a type by itself; one with sum, count, min or max for
 * the type as a whole. A condition holds for no entity that does not exist. Pure over an index; safe for several threads.
 */
public final class Spells {
    private final TimeIndex index;
    private final long to;
    private final WalkWatch watch;

    /**
     * Looks at an index.
     *
     * @param to the last position that is looked at
     * @param watch hears of the walk, and may stop it
     */
    public Spells(TimeIndex index, long to, WalkWatch watch) {
        this.index = index;
        this.to = Math.min(to, index.end());
        this.watch = watch;
    }

    /**
     * What was found.
     *
     * @param spells by their beginning
     * @param looked at so many states
     */
    public record Found(List<Spell> spells, long looked) {
        public Found {
            spells = List.copyOf(spells);
        }
    }

    /**
     * Where a condition holds for entities of a type; null when it was stopped.
     *
     * @param type name of an entity type; nothing is found for an unknown one
     */
    public Found of(String type, RowFilter condition) {
        TypeIndex known = index.type(type);
        if (known == null) {
            return new Found(List.of(), 0);
        }
        StateNames names = new StateNames(known).aggregating();
        Predicate<Row> test = condition.bind(names);
        return names.aggregates().isEmpty() ? each(known, names, test) : whole(known, condition);
    }

    private Found each(TypeIndex type, StateNames names, Predicate<Row> test) {
        List<Spell> spells = new ArrayList<>();
        long looked = 0;
        long passed = 0;
        for (int member = 0; member < type.members(); member++) {
            EntityAsRow row = new EntityAsRow(index, type, member, names);
            Chain presence = type.presence();
            int count = presence.upTo(member, to);
            int entity = type.type().member(member);
            long since = 0;
            for (int i = 0; i < count; i++) {
                if (watch.isStopped(passed++, presence.entries(), spells.size())) {
                    return null;
                }
                long position = presence.position(member, i);
                boolean alive = presence.code(member, i) == TypeBuilder.ALIVE;
                boolean holds = alive && test.test(row.at(position));
                looked += alive ? 1 : 0;
                if (holds && since == 0) {
                    since = position;
                } else if (!holds && since != 0) {
                    spells.add(new Spell(since, position, index.schema().entity(entity)));
                    since = 0;
                }
            }
            if (since != 0) {
                spells.add(new Spell(since, 0, index.schema().entity(entity)));
            }
        }
        spells.sort(Comparator.comparingLong(Spell::from));
        return new Found(spells, looked);
    }

    private Found whole(TypeIndex type, RowFilter condition) {
        ConditionOfType walked = new ConditionOfType(index, type, condition);
        List<Spell> spells = new ArrayList<>();
        Spell open = null;
        long looked = 0;
        for (long at = 1; at <= to; at++) {
            if (watch.isStopped(at - 1, to, spells.size())) {
                return null;
            }
            for (int entity : index.touched(at)) {
                if (index.schema().typeOf(entity) != type.type()) {
                    continue;
                }
                looked++;
                if (walked.turns(at, entity)) {
                    if (walked.holds()) {
                        open = new Spell(at, 0, index.schema().entity(entity));
                    } else if (open != null) {
                        spells.add(new Spell(open.from(), at, open.entity()));
                        open = null;
                    }
                }
            }
        }
        if (open != null) {
            spells.add(open);
        }
        return new Found(spells, looked);
    }
}
