package playhead.workspace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.event.Identity;
import playhead.history.TimeIndex;

/**
 * Sets as bits: which entities of an index, and which positions of the log, are in a set. Each is worked out once for as
 * long as the set is the same, so that a condition over a hundred thousand ids costs a bit a row. Safe for several threads.
 */
final class SetBits {
    private final Function<String, IdSet> sets;
    private final TimeIndex recorded;
    private final Map<String, Kept<Map<TimeIndex, BitSet>>> entities = new HashMap<>();
    private final Map<String, Kept<BitSet>> positions = new HashMap<>();

    /**
     * @param sets by name, null for a name that there is not
     * @param recorded the index in the order of positions
     */
    SetBits(Function<String, IdSet> sets, TimeIndex recorded) {
        this.sets = sets;
        this.recorded = recorded;
    }

    /** What was worked out, and of which set. */
    private record Kept<T>(IdSet set, T bits) {}

    /** No sets at all. */
    static SetBits none() {
        return new SetBits(name -> null, null);
    }

    /** Numbers in an index of the entities in a set; null when there is no set of the name. */
    synchronized BitSet entities(String name, TimeIndex index) {
        IdSet set = sets.apply(name);
        if (set == null) {
            return null;
        }
        Kept<Map<TimeIndex, BitSet>> kept = entities.get(name);
        if (kept == null || !Identity.same(kept.set(), set)) {
            kept = new Kept<>(set, new HashMap<>());
            entities.put(name, kept);
        }
        return kept.bits().computeIfAbsent(index, of -> entities(set, of));
    }

    /** The entities of a set, for the filters of an index. */
    Function<String, BitSet> in(TimeIndex index) {
        return name -> entities(name, index);
    }

    static BitSet entities(IdSet set, TimeIndex index) {
        BitSet numbers = new BitSet();
        for (IdMember member : set.members()) {
            int number = member.kind() == IdMember.Kind.ENTITY ? index.find(member.entity()) : -1;
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    /** Whether the event at a position names something in a set; null when there is no set of the name. */
    synchronized LongPredicate positions(String name) {
        IdSet set = sets.apply(name);
        if (set == null) {
            return null;
        }
        Kept<BitSet> kept = positions.get(name);
        BitSet[] bits = {kept != null && Identity.same(kept.set(), set) ? kept.bits() : null};
        // Worked out when the first event is tested, not when the condition is only checked.
        return position -> {
            if (bits[0] == null) {
                bits[0] = places(name, set);
            }
            return bits[0].get((int) position);
        };
    }

    private synchronized BitSet places(String name, IdSet set) {
        Kept<BitSet> kept = positions.get(name);
        if (kept == null || !Identity.same(kept.set(), set)) {
            kept = new Kept<>(set, positions(set));
            positions.put(name, kept);
        }
        return kept.bits();
    }

    private BitSet positions(IdSet set) {
        BitSet found = new BitSet();
        entities(set, recorded).stream().forEach(entity -> {
            int versions = recorded.version(entity, recorded.end());
            for (int version = 1; version <= versions; version++) {
                found.set((int) recorded.positionOf(entity, version));
            }
        });
        Set<String> actors = ids(set, IdMember.Kind.ACTOR);
        for (long at = 1; at <= recorded.end() && !actors.isEmpty(); at++) {
            if (actors.contains(recorded.actor(at))) {
                found.set((int) at);
            }
        }
        Set<String> events = ids(set, IdMember.Kind.EVENT);
        Set<String> flows = ids(set, IdMember.Kind.CORRELATION);
        if (recorded.end() > 0 && !(events.isEmpty() && flows.isEmpty())) {
            new BlockScan(recorded.events(), 1, recorded.end())
                    .run(block -> in(block, events, flows), (places, done) -> {
                        Arrays.stream(places).forEach(place -> found.set((int) place));
                        return true;
                    });
        }
        return found;
    }

    private static long[] in(EventBlock block, Set<String> events, Set<String> flows) {
        List<Event> read = block.events(EnumSet.of(EventPart.ID, EventPart.CORRELATION));
        LongList places = new LongList();
        for (int i = 0; i < read.size(); i++) {
            if (events.contains(read.get(i).id()) || flows.contains(read.get(i).correlationId())) {
                places.add(block.first() + i);
            }
        }
        return places.toArray();
    }

    private static Set<String> ids(IdSet set, IdMember.Kind kind) {
        Set<String> ids = new HashSet<>();
        set.members().stream().filter(member -> member.kind() == kind).forEach(member -> ids.add(member.id()));
        return ids;
    }
}
