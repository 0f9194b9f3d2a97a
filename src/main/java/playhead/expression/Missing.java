package playhead.expression;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the rows that a condition could not compare because a value was absent, null or of the wrong type, so that
 * "12 rows lacked `amount`" can be shown. One a scan, for one thread.
 */
public final class Missing {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<String> truths = new HashSet<>();
    private final Map<String, String> untrue = new LinkedHashMap<>();
    private final Scope scope = new Scope(this);
    private long row;

    /** Nothing counted yet. */
    public Missing() {}

    /**
     * Rows that could not be compared by a name.
     *
     * @param name the field; for failures that no field is to blame for, the reason
     * @param absent rows without the field
     * @param nulls rows in which it is null
     * @param wrongType rows in which it is of a type that the comparison cannot take
     */
    public record Gap(String name, long absent, long nulls, long wrongType) {
        /** All rows counted. */
        public long rows() {
            return absent + nulls + wrongType;
        }

        /** Whether the name is that of a field, and no reason. */
        public boolean isOfField() {
            return name.indexOf(' ') < 0;
        }

        /** One line for people. */
        @Override
        public String toString() {
            StringBuilder line = new StringBuilder();
            add(line, absent, "lacked `" + name + "`");
            add(line, nulls, "had null in `" + name + "`");
            add(line, wrongType, isOfField() ? "had another type in `" + name + "`" : "failed: " + name);
            return line.toString();
        }

        private static void add(StringBuilder line, long rows, String what) {
            if (rows > 0) {
                line.append(line.isEmpty() ? "" : ", ")
                        .append(rows)
                        .append(rows == 1 ? " row " : " rows ")
                        .append(what);
            }
        }
    }

    /** True when every row could be compared. */
    public boolean isEmpty() {
        return tallies.isEmpty();
    }

    /** What was counted, in the order of first appearance. A row counts once for a name. */
    public List<Gap> gaps() {
        return tallies.entrySet().stream()
                .map(e ->
                        new Gap(e.getKey(), e.getValue().byCause[0], e.getValue().byCause[1], e.getValue().byCause[2]))
                .toList();
    }

    /** The same, and forgets it. */
    public List<Gap> take() {
        List<Gap> taken = gaps();
        tallies.clear();
        return taken;
    }

    /** Rows that could not be compared by this name. */
    public long rows(String name) {
        return gaps().stream()
                .filter(g -> g.name().equals(name))
                .mapToLong(Gap::rows)
                .sum();
    }

    /** What stands where true or false is needed and was neither in any row, a line for people, or null. */
    public String neverTruth() {
        return untrue.entrySet().stream()
                .filter(e -> !truths.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A value where true or false is needed. */
    void asTruth(String name, Object value) {
        if (value instanceof Boolean) {
            truths.add(name);
        } else if (!untrue.containsKey(name)) {
            untrue.put(name, "`" + name + "` is " + Type.of(value).shown() + ", true or false is needed there");
        }
    }

    Scope begin() {
        row++;
        scope.begin();
        return scope;
    }

    void count(Failure failure) {
        // A hostile condition could otherwise make a reason of every row's content.
        Tally tally = tallies.get(failure.name());
        if (tally == null) {
            tally = tallies.computeIfAbsent(tallies.size() < 1_000 ? failure.name() : "other names", _ -> new Tally());
        }
        if (tally.lastRow != row) {
            tally.lastRow = row;
            tally.byCause[failure.cause().ordinal()]++;
        }
    }

    private static final class Tally {
        private final long[] byCause = new long[Failure.Cause.values().length];
        private long lastRow;
    }
}
