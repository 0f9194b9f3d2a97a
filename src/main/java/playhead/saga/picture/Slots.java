package playhead.saga.picture;

import java.util.Arrays;
import java.util.List;
import playhead.event.EventTime;
import playhead.saga.SagaEvent;

/** Where events stand from left to right: each has a slot of its own, the rounds of a loop that are folded share one. */
public final class Slots {
    /** From one event to the next by order. */
    static final double STEP = 76;
    /** Before the first slot. */
    static final double EDGE = 46;
    /** After the last one, where its name has room. */
    static final double END = 120;

    private static final double CLOSEST = 16;
    private static final double TYPICAL = 60;
    private static final double WIDEST = 150;

    private final int[] slotOf;
    private final int[] first;
    private final int[] rounds;
    private final double[] x;
    private final double[] idle;
    private final double[] seconds;
    /** The latest time up to a slot. */
    private final double[] reached;

    private Slots(int[] slotOf, int[] first, int[] rounds, List<SagaEvent> events, Across across) {
        this.slotOf = slotOf;
        this.first = first;
        this.rounds = rounds;
        this.x = new double[first.length];
        this.idle = new double[first.length];
        this.seconds = new double[first.length];
        this.reached = new double[first.length];
        double latest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < first.length; i++) {
            EventTime time = events.get(first[i]).time();
            seconds[i] = time == null ? Double.NaN : seconds(time);
            latest = time == null ? latest : Math.max(latest, seconds[i]);
            reached[i] = latest;
        }
        place(across);
    }

    /** @param folded whether loops are folded */
    static Slots of(List<SagaEvent> events, Across across, boolean folded) {
        List<Loops.Round> loops = folded ? Loops.find(events) : List.of();
        int[] slotOf = new int[events.size()];
        int[] first = new int[events.size()];
        int[] rounds = new int[events.size()];
        int slots = 0;
        int loop = 0;
        for (int i = 0; i < slotOf.length; ) {
            int end = i + 1;
            first[slots] = i;
            if (loop < loops.size() && loops.get(loop).from() == i) {
                end = loops.get(loop).to();
                rounds[slots] = loops.get(loop++).times();
            }
            Arrays.fill(slotOf, i, end, slots++);
            i = end;
        }
        return new Slots(slotOf, Arrays.copyOf(first, slots), Arrays.copyOf(rounds, slots), events, across);
    }

    private void place(Across across) {
        double scale = across == Across.TIME ? scale() : 0;
        double at = EDGE;
        for (int i = 0; i < x.length; i++) {
            if (i > 0) {
                double gap = seconds[i] - seconds[i - 1];
                if (scale > 0 && !Double.isNaN(gap)) {
                    idle[i] = gap * scale > WIDEST ? gap : 0;
                    at += Math.clamp(gap * scale, CLOSEST, WIDEST);
                } else {
                    at += STEP;
                }
            }
            x[i] = at;
        }
    }

    /** Pixels of a second: so many that the middle one of all distances is comfortable; 0 without times. */
    private double scale() {
        double[] gaps = new double[Math.max(0, seconds.length - 1)];
        int count = 0;
        for (int i = 1; i < seconds.length; i++) {
            double gap = seconds[i] - seconds[i - 1];
            if (gap > 0) {
                gaps[count++] = gap;
            }
        }
        if (count == 0) {
            return 0;
        }
        Arrays.sort(gaps, 0, count);
        return TYPICAL / gaps[count / 2];
    }

    /** Where a time lies between the slots, as pixels; beyond the last one it is at the right edge. */
    double place(EventTime time) {
        double wanted = seconds(time);
        int low = 0;
        int high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached[middle] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == x.length) {
            return width() - END / 3;
        }
        double before = low == 0 ? Double.NEGATIVE_INFINITY : reached[low - 1];
        return before == Double.NEGATIVE_INFINITY
                ? x[low]
                : x[low - 1] + (x[low] - x[low - 1]) * (wanted - before) / (reached[low] - before);
    }

    private static double seconds(EventTime time) {
        return time.seconds() + time.nanos() / 1e9;
    }

    /** How many slots there are. */
    public int size() {
        return x.length;
    }

    /** The slot of an event. */
    public int of(int event) {
        return slotOf[event];
    }

    /** The first event of a slot. */
    public int first(int slot) {
        return first[slot];
    }

    /** The event after the last one of a slot. */
    public int end(int slot) {
        return slot + 1 < first.length ? first[slot + 1] : slotOf.length;
    }

    /** How many rounds are folded in a slot, 0 for none. */
    public int rounds(int slot) {
        return rounds[slot];
    }

    /** The middle of a slot. */
    double x(int slot) {
        return x[slot];
    }

    /** How long it was idle before a slot, when that is shortened; 0 otherwise. */
    double idle(int slot) {
        return idle[slot];
    }

    /** Width of all slots. */
    double width() {
        return x.length == 0 ? EDGE + END : x[x.length - 1] + END;
    }

    /** The first slot at or right of a place. */
    int from(double place) {
        int found = Arrays.binarySearch(x, place);
        return found >= 0 ? found : -found - 1;
    }

    /** The slot next to a place. */
    int nearest(double place) {
        int right = Math.min(from(place), x.length - 1);
        return right > 0 && place - x[right - 1] < x[right] - place ? right - 1 : right;
    }
}
