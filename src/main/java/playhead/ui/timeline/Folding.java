package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import playhead.history.EventTimes;
import playhead.history.Idle;
import playhead.history.Silence;

/**
 * Lets long idle stretches of a log take little room on the axis of times: between seconds since 1970 and places on the
 * axis, of which one is as long as a second everywhere but in a fold. Immutable and pure.
 *
 * @param folds in order of time; none means that places are seconds
 */
record Folding(List<Fold> folds) {
    /** Nothing is folded. */
    static final Folding NONE = new Folding(List.of());

    /** A fold is as wide as this part of what is not folded. */
    private static final double WIDTH = 0.03;
    /** All folds together are not wider than this part of what is not folded. */
    private static final double WIDTH_OF_ALL = 0.3;

    /**
     * An idle stretch; borders and places are whole numbers.
     *
     * @param from second since 1970 at which it begins
     * @param to second at which it is over
     * @param place where it begins on the axis
     * @param width how much of the axis it takes
     */
    record Fold(double from, double to, double place, double width) {
        double end() {
            return place + width;
        }

        double seconds() {
            return to - from;
        }
    }

    Folding {
        folds = List.copyOf(folds);
    }

    /** The idle stretches of a log; none in a log whose events come evenly. */
    static Folding of(EventTimes times) {
        double length = times.last() - times.first();
        List<Silence> silences = times.silences(Idle.least(length, times.end()));
        double active = length - silences.stream().mapToDouble(Silence::length).sum();
        double width = Math.min(active * WIDTH, active * WIDTH_OF_ALL / Math.max(1, silences.size()));
        return of(silences, (double) Math.max(1, Math.round(width)));
    }

    /** Folds stretches to one width. */
    static Folding of(List<Silence> silences, double width) {
        List<Silence> whole = silences.stream()
                .map(silence -> new Silence(Math.floor(silence.from()) + 1, Math.floor(silence.to())))
                .filter(silence -> silence.length() > width)
                .toList();
        // Counted so that places are nearer to 0 than the seconds they stand for: then nothing is lost to rounding.
        double saved = whole.isEmpty() || whole.getFirst().from() >= 0
                ? 0
                : -whole.stream()
                        .mapToDouble(silence -> silence.length() - width)
                        .sum();
        List<Fold> folds = new ArrayList<>();
        for (Silence silence : whole) {
            folds.add(new Fold(silence.from(), silence.to(), silence.from() - saved, width));
            saved += silence.length() - width;
        }
        return new Folding(folds);
    }

    /** Where a second stands on the axis. */
    double place(double seconds) {
        int next = firstFrom(seconds);
        if (next > 0 && seconds < folds.get(next - 1).to()) {
            Fold inside = folds.get(next - 1);
            return inside.place() + (seconds - inside.from()) / inside.seconds() * inside.width();
        }
        return seconds + shift(next);
    }

    /** The second that a place stands for. */
    double seconds(double place) {
        int next = 0;
        int high = folds.size();
        while (next < high) {
            int middle = next + high >>> 1;
            if (folds.get(middle).place() <= place) {
                next = middle + 1;
            } else {
                high = middle;
            }
        }
        if (next > 0 && place < folds.get(next - 1).end()) {
            Fold inside = folds.get(next - 1);
            return inside.from() + (place - inside.place()) / inside.width() * inside.seconds();
        }
        return place - shift(next);
    }

    /** What is added to seconds before the fold of a number, and after the one before it. */
    private double shift(int next) {
        if (next > 0) {
            return folds.get(next - 1).end() - folds.get(next - 1).to();
        }
        return folds.isEmpty() ? 0 : folds.getFirst().place() - folds.getFirst().from();
    }

    /** Number of the first fold that begins after a second. */
    private int firstFrom(double seconds) {
        int low = 0;
        int high = folds.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (folds.get(middle).from() <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
