package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The times of all events of one order, for looking up without reading anything: the time at which an event stands, and
 * the event that a time means. Times are seconds since 1970 with a fraction, exact to about a microsecond. An event
 * without a time stands where its predecessor stands; leading ones stand at the first time there is. Immutable; safe for
 * several threads; holds 8 bytes an event, twice that when times go up and down or are missing.
 */
public final class EventTimes {
    /** Time by ordinal minus one. */
    private final double[] times;
    /** Never falling, by ordinal minus one: the greatest ordinal with a value not above a time is what the time means. */
    private final double[] borders;

    private final double first;
    private final double last;
    private final long untimed;
    private final long late;

    private EventTimes(double[] times, double[] borders, double first, double last, long untimed, long late) {
        this.times = times;
        this.borders = borders;
        this.first = first;
        this.last = last;
        this.untimed = untimed;
        this.late = late;
    }

    /**
     * Reads the times of an index, all of them.
     *
     * @param occurred whether the index is in order of occurrence, as for {@link TimeAxis}
     */
    public static EventTimes of(TimeIndex index, boolean occurred) {
        Headers headers = index.headers();
        int end = headers.end();
        double[] times = new double[end];
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double before = Double.NaN;
        long untimed = 0;
        long late = 0;
        for (int i = 0; i < end; i++) {
            if (headers.hasTime(i + 1)) {
                before = exact(headers, i + 1);
                late += before < greatest ? 1 : 0;
                least = Math.min(least, before);
                greatest = Math.max(greatest, before);
            } else {
                untimed++;
            }
            times[i] = before;
        }
        if (untimed == end) {
            return new EventTimes(new double[end], new double[end], 0, 0, untimed, 0);
        }
        for (int i = (int) firstTimed(headers) - 2; i >= 0; i--) {
            times[i] = times[i + 1];
        }
        double[] borders = untimed == 0 && late == 0 ? times : occurred ? rising(headers) : falling(headers);
        return new EventTimes(times, borders, least, greatest, untimed, late);
    }

    private static long firstTimed(Headers headers) {
        long at = 1;
        while (!headers.hasTime(at)) {
            at++;
        }
        return at;
    }

    /** The greatest time so far: an event counts with the time that it stands after. */
    private static double[] rising(Headers headers) {
        double[] borders = new double[headers.end()];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < borders.length; i++) {
            greatest = headers.hasTime(i + 1) ? Math.max(greatest, exact(headers, i + 1)) : greatest;
            borders[i] = greatest;
        }
        return borders;
    }

    /** The least time from here on: the greatest position counts, whatever stands before it. */
    private static double[] falling(Headers headers) {
        double[] borders = new double[headers.end()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = borders.length - 1; i >= 0; i--) {
            least = headers.hasTime(i + 1) ? Math.min(least, exact(headers, i + 1)) : least;
            borders[i] = least;
        }
        return borders;
    }

    private static double exact(Headers headers, long at) {
        return headers.seconds(at) + headers.nanos(at) / 1e9;
    }

    /** The time at which an event stands; 0 in a log without any time. */
    public double time(long ordinal) {
        return times[(int) ordinal - 1];
    }

    /** The ordinal that a time means, as {@link TimeAxis#position}: after all events at or before it, ties included. */
    public long ordinal(double seconds) {
        int low = 0;
        int high = hasTimes() ? borders.length : 0;
        while (low < high) {
            int middle = low + high >>> 1;
            if (borders[middle] <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The stretches of at least so many seconds in which no event stands, in order of time. */
    public List<Silence> silences(double least) {
        double[] sorted = times;
        if (late > 0) {
            sorted = times.clone();
            Arrays.sort(sorted);
        }
        List<Silence> silences = new ArrayList<>();
        for (int i = 1; hasTimes() && i < sorted.length; i++) {
            if (sorted[i] - sorted[i - 1] >= least) {
                silences.add(new Silence(sorted[i - 1], sorted[i]));
            }
        }
        return silences;
    }

    /** False when no event has a time. */
    public boolean hasTimes() {
        return untimed < times.length;
    }

    /** How many events there are. */
    public long end() {
        return times.length;
    }

    /** The least time. */
    public double first() {
        return first;
    }

    /** The greatest time. */
    public double last() {
        return last;
    }

    /** How many events have no time. */
    public long untimed() {
        return untimed;
    }

    /** How many events are earlier than one before them. */
    public long late() {
        return late;
    }
}
