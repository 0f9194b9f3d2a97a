package playhead.ui.replay;

import playhead.history.EventTimes;

/**
 * How far playing goes in a while, by one pace. Holds what is left over between two frames. Knows neither marks nor loops.
 * For one thread.
 */
final class Clockwork {
    private static final double LONGEST_GAP = 1;
    private static final double ROUNDING = 1e-9;

    private final PlaySettings settings;
    private EventTimes times;
    /** Events, seconds of the log, or steps that are due and not yet taken. */
    private double owed;

    Clockwork(PlaySettings settings) {
        this.settings = settings;
    }

    /** @param read the times of the order that is played, or null when there are none yet */
    void use(EventTimes read) {
        times = read;
        owed = 0;
    }

    void rest() {
        owed = 0;
    }

    /**
     * The ordinal that is reached.
     *
     * @param seconds that went by
     * @param at where it stands
     * @param end the last ordinal
     * @param on forward
     */
    long reached(double seconds, long at, long end, boolean on) {
        owed += seconds * settings.speedProperty().get();
        return switch (pace()) {
            case EVENTS -> within(at + (on ? 1 : -1) * whole(), end);
            case ORIGINAL -> original(at, end, on);
            case STEPS -> steps(at, end, on);
        };
    }

    /** Without times only events can be counted. */
    private Pace pace() {
        return times == null || !times.hasTimes()
                ? Pace.EVENTS
                : settings.paceProperty().get();
    }

    private long whole() {
        long whole = (long) owed;
        owed -= whole;
        return whole;
    }

    private long original(long from, long end, boolean on) {
        double longest = settings.shortGapsProperty().get()
                ? LONGEST_GAP * settings.speedProperty().get()
                : Double.POSITIVE_INFINITY;
        long at = from;
        while (on ? at < end : at > 0) {
            long next = on ? at + 1 : at - 1;
            double gap = at == 0 || next == 0 ? 0 : Math.abs(times.time(next) - times.time(at));
            boolean back = at != 0 && next != 0 && (times.time(next) < times.time(at)) == on;
            double wait = back ? 0 : Math.min(gap, longest);
            if (wait > owed + ROUNDING) {
                break;
            }
            owed = Math.max(0, owed - wait);
            at = next;
        }
        return at;
    }

    private long steps(long from, long end, boolean on) {
        long step = settings.stepProperty().get();
        long at = from;
        for (long due = whole(); due > 0 && (on ? at < end : at > 0); due--) {
            if (on) {
                double border = Math.ceil(times.time(at + 1) / step) * step;
                at = Math.max(at + 1, times.ordinal(border));
            } else {
                double border = (Math.ceil(times.time(at) / step) - 1) * step;
                at = Math.min(at - 1, times.ordinal(border));
            }
        }
        return within(at, end);
    }

    private static long within(long at, long end) {
        return Math.clamp(at, 0, end);
    }
}
