package playhead.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The entries of an {@link OccurredOrder} that wait for others, and who waits for whom. For one thread. */
final class WaitingRoom {
    /** Bounds that keep hostile logs from costing more than a bounded time an entry. */
    private static final int MOST_COMPARED = 1_000;

    private static final int WIDEST_CIRCLE = 10_000;
    private static final long FIRST_STEPS = 1_000_000;
    private static final int STEPS_AN_ENTRY = 32;

    private final TreeMap<Long, Guest> byRank = new TreeMap<>();
    private final Map<Long, Guest> byOrdinal = new HashMap<>();
    private final Map<Long, List<Guest>> byId = new HashMap<>();
    private final Map<Long, List<Guest>> waitingForId = new HashMap<>();
    /** Waiting entries of a stream which no other one of the stream waits for. */
    private final Map<Long, List<Guest>> tips = new HashMap<>();
    /** Steps that the search for circles may still take: some for every entry, so that all searches stay linear. */
    private long steps = FIRST_STEPS;

    /** An entry that waits, ranked by its place by time. */
    static final class Guest implements Comparable<Guest> {
        final OccurredOrder.Entry entry;
        final long rank;
        final List<Guest> followers = new ArrayList<>(0);
        private final List<Guest> before = new ArrayList<>(0);
        long[] causes = {};
        private int open;

        Guest(OccurredOrder.Entry entry, long rank) {
            this.entry = entry;
            this.rank = rank;
        }

        boolean waits() {
            return causes.length + before.size() > 0;
        }

        /** One thing less to wait for; true when it was the last. */
        boolean dropOne() {
            return --open == 0;
        }

        @Override
        public int compareTo(Guest other) {
            return Long.compare(rank, other.rank);
        }
    }

    boolean isEmpty() {
        return byRank.isEmpty();
    }

    Guest first() {
        return byRank.isEmpty() ? null : byRank.firstEntry().getValue();
    }

    /** Notes the waiting entries that a new one must not overtake. */
    void findWhatIsBefore(Guest guest) {
        if (isEmpty()) {
            return;
        }
        OccurredOrder.Entry entry = guest.entry;
        if (!entry.timed() && entry.predecessor() >= 0) {
            Guest predecessor = byOrdinal.get(entry.predecessor());
            if (predecessor != null) {
                guest.before.add(predecessor);
            }
        }
        List<Guest> heads = entry.stream() == OccurredOrder.NO_STREAM ? null : tips.get(entry.stream());
        if (heads == null) {
            return;
        }
        // A cause goes before its effect, also where both are of one stream and the effect's clock is behind.
        Set<Guest> heldUp = heldUpBy(entry.id());
        // What waits for X waits for all that X follows: only the nearest ones need to be noted.
        ArrayDeque<Guest> toCompare = new ArrayDeque<>(heads.subList(0, Math.min(heads.size(), MOST_COMPARED)));
        Set<Guest> seen = new HashSet<>(toCompare);
        for (int left = MOST_COMPARED; left > 0 && !toCompare.isEmpty(); left--) {
            Guest other = toCompare.poll();
            if (entry.follows(other.entry) && !heldUp.contains(other)) {
                if (!guest.before.contains(other)) {
                    guest.before.add(other);
                }
            } else {
                for (Guest earlier : other.before) {
                    if (earlier.entry.stream() == entry.stream()
                            && byRank.containsKey(earlier.rank)
                            && seen.add(earlier)) {
                        toCompare.add(earlier);
                    }
                }
            }
        }
    }

    /** All that waits for an id, or for what waits for it. */
    private Set<Guest> heldUpBy(long id) {
        Set<Guest> held = new HashSet<>(waitingForId.getOrDefault(id, List.of()));
        ArrayDeque<Guest> toVisit = new ArrayDeque<>(held);
        while (!toVisit.isEmpty() && held.size() <= WIDEST_CIRCLE && steps > 0) {
            Guest guest = toVisit.poll();
            steps--;
            guest.followers.stream().filter(held::add).forEach(toVisit::add);
            waitingForId.getOrDefault(guest.entry.id(), List.of()).stream()
                    .filter(held::add)
                    .forEach(toVisit::add);
        }
        return held;
    }

    void enter(Guest guest) {
        steps += STEPS_AN_ENTRY;
        guest.open = guest.causes.length + guest.before.size();
        byRank.put(guest.rank, guest);
        byOrdinal.put(guest.entry.ordinal(), guest);
        byId.computeIfAbsent(guest.entry.id(), id -> new ArrayList<>(1)).add(guest);
        for (long cause : guest.causes) {
            waitingForId.computeIfAbsent(cause, id -> new ArrayList<>(1)).add(guest);
        }
        for (Guest before : guest.before) {
            before.followers.add(guest);
        }
        if (guest.entry.stream() != OccurredOrder.NO_STREAM) {
            List<Guest> heads = tips.computeIfAbsent(guest.entry.stream(), stream -> new ArrayList<>(1));
            if (!guest.before.isEmpty()) {
                heads.removeIf(guest.before::contains);
            }
            heads.add(guest);
        }
    }

    void leave(Guest guest) {
        byRank.remove(guest.rank);
        byOrdinal.remove(guest.entry.ordinal());
        dropFrom(byId, guest.entry.id(), guest);
        for (long cause : guest.causes) {
            dropFrom(waitingForId, cause, guest);
        }
        dropFrom(tips, guest.entry.stream(), guest);
        guest.before.clear();
    }

    boolean someoneWaitsFor(long id) {
        return waitingForId.containsKey(id);
    }

    /** Who waits for an id; with {@code last} they do so no longer. */
    Collection<Guest> waitingFor(long id, boolean last) {
        List<Guest> guests = last ? waitingForId.remove(id) : waitingForId.get(id);
        return guests == null ? List.of() : guests;
    }

    /**
     * Opens the circles that a new guest closes: versions give way to causes, and if that is not enough, causes inside
     * the circle are dropped. Those that wait for nothing then are ready.
     *
     * @return whether causes had to be dropped
     */
    boolean breakCircle(Guest closing, Collection<Guest> ready) {
        Set<Guest> circle = circleOf(closing);
        for (Guest guest : circle) {
            dropVersionsWithin(circle, guest, ready);
        }
        Set<Guest> left = circle.isEmpty() ? circle : circleOf(closing);
        for (Guest guest : left) {
            dropCausesWithin(left, guest, ready);
        }
        return !left.isEmpty();
    }

    /** All guests on circles through this one; empty if there is none, or if it is too wide to be found here. */
    private Set<Guest> circleOf(Guest closing) {
        Map<Guest, List<Guest>> waitedForBy = new HashMap<>();
        ArrayDeque<Guest> toVisit = new ArrayDeque<>(List.of(closing));
        Set<Guest> reached = new HashSet<>(toVisit);
        while (!toVisit.isEmpty()) {
            Guest guest = toVisit.poll();
            for (Guest other : whatHoldsUp(guest)) {
                steps--;
                waitedForBy.computeIfAbsent(other, o -> new ArrayList<>()).add(guest);
                if (reached.add(other)) {
                    toVisit.add(other);
                }
            }
            if (reached.size() > WIDEST_CIRCLE || steps < 0) {
                return Set.of();
            }
        }
        if (!waitedForBy.containsKey(closing)) {
            return Set.of();
        }
        Set<Guest> circle = new HashSet<>(Set.of(closing));
        toVisit.add(closing);
        while (!toVisit.isEmpty()) {
            for (Guest other : waitedForBy.getOrDefault(toVisit.poll(), List.of())) {
                if (circle.add(other)) {
                    toVisit.add(other);
                }
            }
        }
        return circle;
    }

    private void dropVersionsWithin(Set<Guest> circle, Guest guest, Collection<Guest> ready) {
        for (Guest before : List.copyOf(guest.before)) {
            boolean predecessor = !guest.entry.timed() && before.entry.ordinal() == guest.entry.predecessor();
            if (!predecessor && circle.contains(before)) {
                guest.before.remove(before);
                before.followers.remove(guest);
                if (guest.dropOne()) {
                    ready.add(guest);
                }
            }
        }
    }

    private void dropCausesWithin(Set<Guest> circle, Guest guest, Collection<Guest> ready) {
        long[] kept = Arrays.stream(guest.causes)
                .filter(cause -> byId.getOrDefault(cause, List.of()).stream().noneMatch(circle::contains))
                .toArray();
        for (long cause : guest.causes) {
            if (Arrays.stream(kept).noneMatch(k -> k == cause)) {
                dropFrom(waitingForId, cause, guest);
                if (guest.dropOne()) {
                    ready.add(guest);
                }
            }
        }
        guest.causes = kept;
    }

    private List<Guest> whatHoldsUp(Guest guest) {
        List<Guest> all = new ArrayList<>();
        for (Guest before : guest.before) {
            if (byRank.containsKey(before.rank)) {
                all.add(before);
            }
        }
        for (long cause : guest.causes) {
            all.addAll(byId.getOrDefault(cause, List.of()));
        }
        return all;
    }

    private static void dropFrom(Map<Long, List<Guest>> map, long key, Guest guest) {
        List<Guest> guests = map.get(key);
        if (guests != null && guests.remove(guest) && guests.isEmpty()) {
            map.remove(key);
        }
    }
}
