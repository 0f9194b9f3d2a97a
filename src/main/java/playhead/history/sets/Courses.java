package playhead.history.sets;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import playhead.event.FieldPath;
import playhead.fold.EntityType;
import playhead.fold.Schema;
import playhead.history.TimeIndex;

/**
 * What happened to every entity of a type, in order: the events that name it, and those of a flow that names no other
 * entity of the type. So an order's course has the payment too, which names the account only. Immutable.
 */
public final class Courses {
    private static final int STEP = 1 << 14;
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final TimeIndex index;
    private final EntityType type;
    private final int[] starts;
    private final int[] ordinals;

    private Courses(TimeIndex index, EntityType type, int[] starts, int[] ordinals) {
        this.index = index;
        this.type = type;
        this.starts = starts;
        this.ordinals = ordinals;
    }

    /**
     * Collects them.
     *
     * @param type name of an entity type of the index
     * @param at last ordinal
     * @param goOn asked again and again; false stops
     * @return null when it was stopped
     */
    public static Courses of(TimeIndex index, String type, Flow flow, long at, BooleanSupplier goOn) {
        EntityType known = index.schema().findType(type);
        int members = index.members(type);
        int[] owners = owners(index, known, members, flow, at, goOn);
        if (owners == null) {
            return null;
        }
        int[] counts = new int[members + 1];
        Each each = new Each(index, known, members, flow, owners);
        for (long ordinal = 1; ordinal <= at; ordinal++) {
            for (int member : each.members(ordinal)) {
                counts[member + 1]++;
            }
            if (ordinal % STEP == 0 && !goOn.getAsBoolean()) {
                return null;
            }
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        int[] ordinals = new int[counts[members]];
        int[] next = Arrays.copyOf(counts, members);
        for (long ordinal = 1; ordinal <= at; ordinal++) {
            for (int member : each.members(ordinal)) {
                ordinals[next[member]++] = (int) ordinal;
            }
            if (ordinal % STEP == 0 && !goOn.getAsBoolean()) {
                return null;
            }
        }
        return new Courses(index, known, counts, ordinals);
    }

    /** By flow, the one member of the type that its events name. */
    private static int[] owners(
            TimeIndex index, EntityType type, int members, Flow flow, long at, BooleanSupplier goOn) {
        int[] owners = new int[flow.count()];
        Arrays.fill(owners, NOBODY);
        Each named = new Each(index, type, members, Flow.NONE, owners);
        for (long ordinal = 1; ordinal <= at && flow.count() > 0; ordinal++) {
            int of = flow.of().applyAsInt(ordinal);
            if (of >= 0) {
                for (int member : named.members(ordinal)) {
                    owners[of] = owners[of] == NOBODY || owners[of] == member ? member : SEVERAL;
                }
            }
            if (ordinal % STEP == 0 && !goOn.getAsBoolean()) {
                return null;
            }
        }
        return owners;
    }

    /** How many members of the type there are. */
    public int members() {
        return starts.length - 1;
    }

    /** How many events the course of a member has. */
    public int length(int member) {
        return starts[member + 1] - starts[member];
    }

    /** Ordinal of an event of a member's course, from 0 on. */
    public long ordinal(int member, int step) {
        return ordinals[starts[member] + step];
    }

    /** Number of the event's type. */
    public int eventType(int member, int step) {
        return index.eventTypeNumber(ordinal(member, step));
    }

    /** Number of the event's actor, or -1. */
    public int actor(int member, int step) {
        return index.actorNumber(ordinal(member, step));
    }

    /** Number of the entity that a member is. */
    public int entity(int member) {
        return type.member(member);
    }

    /** Number of the column of a field of the type, or -1. */
    int column(FieldPath path) {
        return type.findColumn(path);
    }

    /** Whether an event of the trait's type, or by its actor, is in the course of a member. */
    boolean has(int member, SetTraits.Trait trait) {
        for (int step = 0; step < length(member); step++) {
            String name = trait.kind() == SetTraits.Kind.EVENT
                    ? index.eventType(ordinal(member, step))
                    : index.actor(ordinal(member, step));
            if (trait.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Names of the event types by number. */
    public List<String> eventTypes() {
        return index.eventTypes();
    }

    /** Names of the actors by number. */
    public List<String> actors() {
        return index.actors();
    }

    /** The members that an event is in the course of, each once. */
    private record Each(TimeIndex index, EntityType type, int known, Flow flow, int[] owners) {
        private static final int[] NONE = {};

        int[] members(long ordinal) {
            Schema schema = index.schema();
            int[] found = NONE;
            for (int entity : index.touched(ordinal)) {
                if (schema.typeOf(entity) == type) {
                    found = with(found, schema.memberOf(entity));
                }
            }
            int of = flow.of().applyAsInt(ordinal);
            return of >= 0 && owners[of] >= 0 ? with(found, owners[of]) : found;
        }

        private int[] with(int[] found, int member) {
            for (int before : found) {
                if (before == member) {
                    return found;
                }
            }
            if (member >= known) {
                return found;
            }
            int[] more = Arrays.copyOf(found, found.length + 1);
            more[found.length] = member;
            return more;
        }
    }
}
