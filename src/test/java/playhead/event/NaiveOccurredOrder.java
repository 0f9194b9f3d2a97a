package playhead.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.OccurredOrder.Entry;

/** The oracle: the rule of {@link OccurredOrder} written down the slow way. */
public final class NaiveOccurredOrder {
    private NaiveOccurredOrder() {}

    /** Ordinals in their order, or null when causes go in a circle. */
    public static List<Long> of(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(Entry::seconds)
                .thenComparingInt(Entry::nanos)
                .thenComparingLong(Entry::ordinal));
        List<List<Entry>> units = new ArrayList<>();
        for (Entry e : sorted) {
            boolean goesWithLast =
                    !e.timed() && !units.isEmpty() && same(units.getLast().getFirst(), e);
            (goesWithLast ? units.getLast() : add(units)).add(e);
        }
        for (int i = 0; i < units.size(); i++) { // swap tied versions until none is out of order
            for (int j = i + 1; j < units.size(); j++) {
                Entry a = units.get(i).getFirst();
                Entry b = units.get(j).getFirst();
                if (a.timed()
                        && b.timed()
                        && same(a, b)
                        && a.stream() == b.stream()
                        && a.source() == b.source()
                        && a.stream() != 0
                        && a.version() != OccurredOrder.NO_VERSION
                        && b.version() != OccurredOrder.NO_VERSION
                        && (b.version() < a.version() || b.version() == a.version() && b.ordinal() < a.ordinal())) {
                    units.set(i, units.set(j, units.get(i)));
                }
            }
        }
        List<Entry> left = new ArrayList<>();
        units.forEach(left::addAll);
        Map<Entry, Set<Entry>> needs = new LinkedHashMap<>();
        for (Entry e : left) {
            needs.put(e, whatIsNeeded(e, needs));
        }
        List<Long> placed = new ArrayList<>();
        while (!left.isEmpty()) {
            Entry next = left.stream()
                    .filter(e -> isFree(e, needs.get(e), left))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                return null;
            }
            left.remove(next);
            placed.add(next.ordinal());
        }
        return placed;
    }

    private static boolean isFree(Entry e, Set<Entry> needed, List<Entry> left) {
        for (long cause : e.causes()) {
            if (cause != e.id() && left.stream().anyMatch(o -> o.id() == cause)) {
                return false;
            }
        }
        return left.stream().noneMatch(needed::contains);
    }

    /** Its predecessor, and earlier versions among the entries before it that do not themselves wait for it. */
    private static Set<Entry> whatIsNeeded(Entry e, Map<Entry, Set<Entry>> before) {
        Set<Entry> waitForIt = new LinkedHashSet<>();
        for (int size = -1; size < waitForIt.size(); ) {
            size = waitForIt.size();
            before.forEach((o, needed) -> {
                if (Arrays.stream(o.causes())
                                .anyMatch(c -> c != o.id()
                                        && (c == e.id() || waitForIt.stream().anyMatch(w -> w.id() == c)))
                        || needed.stream().anyMatch(waitForIt::contains)) {
                    waitForIt.add(o);
                }
            });
        }
        Set<Entry> needed = new LinkedHashSet<>();
        for (Entry o : before.keySet()) {
            boolean versions = o.version() != OccurredOrder.NO_VERSION && e.version() != OccurredOrder.NO_VERSION;
            boolean later =
                    versions ? e.version() > o.version() : e.source() != o.source() || e.ordinal() > o.ordinal();
            boolean follows = e.stream() != 0 && e.stream() == o.stream() && later && !waitForIt.contains(o);
            if (!e.timed() && o.ordinal() == e.predecessor() || follows) {
                needed.add(o);
            }
        }
        return needed;
    }

    private static boolean same(Entry a, Entry b) {
        return a.seconds() == b.seconds() && a.nanos() == b.nanos();
    }

    private static List<Entry> add(List<List<Entry>> units) {
        units.add(new ArrayList<>());
        return units.getLast();
    }
}
