package playhead.saga.listing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import playhead.event.EventTime;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;

/** All rows of a list of sagas, read once, to be filtered and sorted again and again. Immutable. */
public final class SagaListing {
    private static final double SLOWEST = 0.95;
    private static final double CLEARLY = 1.5;
    private static final int ENOUGH = 20;

    private final SagaList list;
    private final EventTime now;
    private final SagaRow[] rows;
    private final boolean[] slow;
    private int[] idRanks;

    /**
     * Reads a list.
     *
     * @param now the time at its position, which ages are counted to; null when there is none
     */
    public SagaListing(SagaList list, EventTime now) {
        this.list = list;
        this.now = now;
        this.rows = new SagaRow[list.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = list.row(i);
        }
        this.slow = findSlow();
    }

    private boolean[] findSlow() {
        double[] durations = new double[rows.length];
        Map<String, Durations> byDefinition = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            durations[i] = duration(rows[i]);
            if (!Double.isNaN(durations[i])) {
                byDefinition
                        .computeIfAbsent(rows[i].definition(), fresh -> new Durations())
                        .add(durations[i]);
            }
        }
        Map<String, Double> limits = new HashMap<>();
        byDefinition.forEach((definition, all) -> {
            double limit =
                    Math.max(all.at((int) (all.size() * SLOWEST) % all.size()), CLEARLY * all.at(all.size() / 2));
            limits.put(definition, all.size() >= ENOUGH && limit > 0 ? limit : Double.POSITIVE_INFINITY);
        });
        boolean[] found = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            found[i] = !Double.isNaN(durations[i]) && durations[i] >= limits.get(rows[i].definition());
        }
        return found;
    }

    /** Seconds that an ended saga took; not a number while it is open or without times. */
    public static double duration(SagaRow row) {
        return row.startedAt() == null || row.endedAt() == null || !row.status().ended()
                ? Double.NaN
                : seconds(row.endedAt()) - seconds(row.startedAt());
    }

    /** Seconds since an open saga began; not a number when it ended or without times. */
    public double age(SagaRow row) {
        return row.startedAt() == null || now == null || row.status().ended()
                ? Double.NaN
                : Math.max(0, seconds(now) - seconds(row.startedAt()));
    }

    private static double seconds(EventTime time) {
        return time.seconds() + time.nanos() / 1e9;
    }

    /** Numbers in the list of those that fit, in order. */
    public int[] find(SagaQuery query) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        int[] found = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (fits(i, query) && (text.isEmpty() || says(rows[i], text))) {
                found[count++] = i;
            }
        }
        int[] fitting = Arrays.copyOf(found, count);
        return query.sort() == null ? ordered(fitting, query.descending()) : sorted(fitting, query);
    }

    private boolean fits(int number, SagaQuery query) {
        return query.kinds().isEmpty()
                || query.kinds().stream().anyMatch(kind -> kind.has(rows[number].status(), slow[number]));
    }

    private static boolean says(SagaRow row, String text) {
        return contains(row.id(), text)
                || contains(row.definition(), text)
                || contains(row.error(), text)
                || contains(row.waitingFor(), text);
    }

    private static boolean contains(String value, String text) {
        return value != null && value.toLowerCase(Locale.ROOT).contains(text);
    }

    private static int[] ordered(int[] numbers, boolean descending) {
        if (descending) {
            for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
                int kept = numbers[i];
                numbers[i] = numbers[j];
                numbers[j] = kept;
            }
        }
        return numbers;
    }

    /** By a key, then by the order in which they began; those without one last, whatever the direction. */
    private int[] sorted(int[] numbers, SagaQuery query) {
        if (query.sort() == SagaColumn.ID) {
            return byId(numbers, query.descending());
        }
        ToDoubleFunction<SagaRow> key = key(query.sort());
        double[] keys = new double[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            double value = key.applyAsDouble(rows[numbers[i]]);
            keys[i] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : query.descending() ? -value : value;
        }
        double[] distinct = Arrays.stream(keys).sorted().toArray();
        long[] packed = new long[keys.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (long) rank(distinct, keys[i]) << 32 | numbers[i];
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(one -> (int) one).toArray();
    }

    private int[] byId(int[] numbers, boolean descending) {
        int[] ranks = ids();
        long[] packed = new long[numbers.length];
        for (int i = 0; i < packed.length; i++) {
            int rank = ranks[numbers[i]];
            packed[i] = (long) (descending ? -rank : rank) << 32 | numbers[i];
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(one -> (int) one).toArray();
    }

    /** Ids are as many as there are sagas: their order is worked out when it is first asked for. */
    private synchronized int[] ids() {
        if (idRanks == null) {
            idRanks = new TextRanks(Arrays.stream(rows).map(SagaRow::id).toArray(String[]::new)).ranks();
        }
        return idRanks;
    }

    /** How many keys are smaller. */
    private static int rank(double[] sorted, double key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private ToDoubleFunction<SagaRow> key(SagaColumn column) {
        return switch (column) {
            case STATUS -> row -> row.status().ordinal();
            case STYLE -> row -> row.style().ordinal();
            case AGE -> this::age;
            case DURATION -> SagaListing::duration;
            case STEPS -> SagaRow::steps;
            case COMPENSATIONS -> SagaRow::compensations;
            case EVENTS -> SagaRow::events;
            case CONFIDENCE -> SagaRow::confidence;
            case STARTED -> row -> row.startedAt() == null ? Double.NaN : seconds(row.startedAt());
            case ID -> throw new IllegalArgumentException("ids have an order of their own");
            case DEFINITION -> byText(SagaRow::definition);
            case WAITING -> byText(SagaRow::waitingFor);
            case ERROR -> byText(SagaRow::error);
        };
    }

    private ToDoubleFunction<SagaRow> byText(Function<SagaRow, String> text) {
        Map<String, Integer> ranks = new HashMap<>();
        for (SagaRow row : rows) {
            String value = text.apply(row);
            if (value != null) {
                ranks.putIfAbsent(value, 0);
            }
        }
        String[] all = ranks.keySet().toArray(String[]::new);
        Arrays.sort(all);
        for (int i = 0; i < all.length; i++) {
            ranks.put(all[i], i);
        }
        return row -> text.apply(row) == null ? Double.NaN : ranks.get(text.apply(row));
    }

    /** How many there are of each kind, whatever is filtered. */
    public Map<SagaKind, Integer> counts() {
        int[] byStatus = new int[SagaStatus.values().length];
        int slowOnes = 0;
        for (int i = 0; i < rows.length; i++) {
            byStatus[rows[i].status().ordinal()]++;
            slowOnes += slow[i] ? 1 : 0;
        }
        Map<SagaKind, Integer> counts = new EnumMap<>(SagaKind.class);
        for (SagaKind kind : SagaKind.values()) {
            int count = kind == SagaKind.SLOW ? slowOnes : 0;
            for (SagaStatus status : SagaStatus.values()) {
                count += kind.has(status, false) ? byStatus[status.ordinal()] : 0;
            }
            counts.put(kind, count);
        }
        return counts;
    }

    /** A row. */
    public SagaRow row(int number) {
        return rows[number];
    }

    /** What was read. */
    public SagaList list() {
        return list;
    }
}
