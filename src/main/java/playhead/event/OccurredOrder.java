package playhead.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Puts events in the order in which they occurred: the one rule for an import by time and for OCCURRED replay.
 *
 * <p>Entries are fed by (time, ordinal); a missing time counts as the time of its predecessor in the file. The rule:
 * <ol>
 * <li>By time; ties keep file order. Tied entries of one stream and source take, among the places that they hold,
 *     source-version order; an entry without a time goes where its predecessor in the file goes.
 * <li>Then an entry waits for what its causation ids name, for its predecessor if it has no time of its own, and
 *     for waiting entries of its stream that stand before it and have an earlier version (the source's versions if
 *     both have one, else file order within a source, else the order of rule 1), but not for one that waits for it:
 *     causes are stronger than versions. Of the entries that wait for nothing, the first by rule 1 is next: so what
 *     waits stands right after its latest cause.
 * <li>Causes between entries that cause each other in a circle count for nothing.
 * </ol>
 *
 * <p>That is topological sorting with the least entry first (A. B. Kahn, 1962), done while entries arrive: memory
 * holds only what waits and one group of tied entries with versions. For one thread.
 */
public final class OccurredOrder {
    /** The source gave no whole number as version. */
    public static final long NO_VERSION = Long.MIN_VALUE;
    /** No home stream. */
    public static final long NO_STREAM = 0;

    private final OpenIds ids;
    private final Output output;
    private final TieGroup ties = new TieGroup();
    private final WaitingRoom waiting = new WaitingRoom();
    private final PriorityQueue<WaitingRoom.Guest> ready = new PriorityQueue<>();
    private long rank;
    private long moved;
    private long cycles;

    /**
     * @param ids counts the entries that will be fed, by id
     * @param output takes the entries in their order
     */
    public OccurredOrder(OpenIds ids, Output output) {
        this.ids = ids;
        this.output = output;
    }

    /**
     * What the order needs to know of an event.
     *
     * @param ordinal place in file order (files in the order given), unique
     * @param predecessor ordinal of the entry before it in its file, used when it is not timed; -1 for none
     * @param timed whether it has a time of its own
     * @param seconds its time or that of its predecessor, in seconds since 1970; {@code Long.MIN_VALUE} if neither
     * @param nanos 0 to 999,999,999
     * @param source number of the source
     * @param stream 64-bit hash of the home stream or {@link #NO_STREAM}
     * @param version the source's version or {@link #NO_VERSION}
     * @param id 64-bit hash of the id
     * @param causes 64-bit hashes of the causation ids
     */
    public record Entry(
            long ordinal,
            long predecessor,
            boolean timed,
            long seconds,
            int nanos,
            int source,
            long stream,
            long version,
            long id,
            long... causes) {
        boolean tiedWith(Entry other) {
            return seconds == other.seconds && nanos == other.nanos;
        }

        /** Whether this is a later version of the same stream than an entry that stands before it. */
        boolean follows(Entry before) {
            if (version != NO_VERSION && before.version != NO_VERSION) {
                return version > before.version;
            }
            return source != before.source || ordinal > before.ordinal;
        }
    }

    /** Which ids are still to come. */
    public interface OpenIds {
        /** How many entries with this id will be fed or were fed and have no place yet. */
        int open(long id);

        /** One entry with this id has its place. */
        void placed(long id);
    }

    /** Takes the entries in their order. */
    public interface Output {
        /**
         * Takes the next entry.
         *
         * @param moved whether it stands later than its time says
         */
        void place(Entry entry, boolean moved);

        /** Told of an effect whose own time is before that of the event it names as its cause. */
        default void early(Entry effect, Entry cause) {}
    }

    /** Takes the next entry by (time, ordinal). Places this one and others, or none yet. */
    public void next(Entry entry) {
        if (!ties.isEmpty() && !ties.first().tiedWith(entry)) {
            settleTies();
        }
        boolean canSwap = entry.timed && entry.version != NO_VERSION && entry.stream != NO_STREAM;
        if (ties.isEmpty() && !canSwap) {
            settle(entry);
        } else {
            ties.add(entry);
        }
    }

    /** Places all that is left. To be called once, after the last entry. */
    public void finish() {
        settleTies();
        // Left are circles too wide to be found on the way: the first by time goes first.
        for (WaitingRoom.Guest guest = waiting.first(); guest != null; guest = waiting.first()) {
            cycles++;
            place(guest);
            drain();
        }
    }

    /** Entries that stand later than their time says, so far. */
    public long moved() {
        return moved;
    }

    /** Circles of causes, so far. */
    public long cycles() {
        return cycles;
    }

    private void settleTies() {
        for (Entry entry : ties.take()) {
            settle(entry);
        }
    }

    private void settle(Entry entry) {
        WaitingRoom.Guest guest = new WaitingRoom.Guest(entry, rank++);
        if (entry.causes.length > 0) {
            long[] open = new long[entry.causes.length];
            int count = 0;
            for (long cause : entry.causes) {
                if (cause != entry.id && ids.open(cause) > 0 && !contains(open, count, cause)) {
                    open[count++] = cause;
                }
            }
            guest.causes = Arrays.copyOf(open, count);
        }
        waiting.findWhatIsBefore(guest);
        if (!guest.waits()) {
            ids.placed(entry.id);
            output.place(entry, false);
            wake(entry);
        } else {
            waiting.enter(guest);
            if (waiting.someoneWaitsFor(entry.id) && waiting.breakCircle(guest, ready)) {
                cycles++;
            }
        }
        drain();
    }

    private void drain() {
        for (WaitingRoom.Guest next = ready.poll(); next != null; next = ready.poll()) {
            place(next);
        }
    }

    private void place(WaitingRoom.Guest guest) {
        moved++;
        waiting.leave(guest);
        ids.placed(guest.entry.id);
        output.place(guest.entry, true);
        for (WaitingRoom.Guest follower : guest.followers) {
            if (follower.dropOne()) {
                ready.add(follower);
            }
        }
        wake(guest.entry);
    }

    private void wake(Entry cause) {
        if (waiting.isEmpty()) {
            return;
        }
        boolean all = ids.open(cause.id) == 0;
        for (WaitingRoom.Guest effect : waiting.waitingFor(cause.id, all)) {
            output.early(effect.entry, cause);
            if (all && effect.dropOne()) {
                ready.add(effect);
            }
        }
    }

    private static boolean contains(long[] values, int size, long value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** Entries of one time in file order, while a later one may still trade places with an earlier one. */
    private static final class TieGroup {
        private List<Entry> entries = new ArrayList<>();

        private record Lane(long stream, int source) {}

        boolean isEmpty() {
            return entries.isEmpty();
        }

        Entry first() {
            return entries.getFirst();
        }

        void add(Entry entry) {
            entries.add(entry);
        }

        /** The entries in their order; the group is empty then. */
        List<Entry> take() {
            List<Entry> group = entries;
            entries = new ArrayList<>();
            if (group.size() < 2) {
                return group;
            }
            List<List<Entry>> units = new ArrayList<>(); // a timed entry with the untimed ones that go with it
            Map<Lane, List<Integer>> lanes = new HashMap<>();
            for (Entry entry : group) {
                if (!entry.timed && !units.isEmpty()) {
                    units.getLast().add(entry);
                    continue;
                }
                if (entry.version != NO_VERSION && entry.stream != NO_STREAM) {
                    lanes.computeIfAbsent(new Lane(entry.stream, entry.source), lane -> new ArrayList<>())
                            .add(units.size());
                }
                units.add(new ArrayList<>(List.of(entry)));
            }
            List<List<Entry>> ordered = new ArrayList<>(units);
            for (List<Integer> places : lanes.values()) {
                List<Integer> byVersion = new ArrayList<>(places);
                byVersion.sort((a, b) -> Long.compare(
                        units.get(a).getFirst().version, units.get(b).getFirst().version));
                for (int i = 0; i < places.size(); i++) {
                    ordered.set(places.get(i), units.get(byVersion.get(i)));
                }
            }
            List<Entry> all = new ArrayList<>(group.size());
            ordered.forEach(all::addAll);
            return all;
        }
    }
}
