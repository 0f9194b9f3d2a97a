package playhead.saga;

import java.util.Locale;

/**
 * How long something lasted.
 *
 * @param seconds of it
 */
public record Span(double seconds) {
    /** In two units at most, English. */
    public String text() {
        if (seconds < 1) {
            return Math.round(seconds * 1_000) + " ms";
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds).replace(".0 s", " s");
        }
        long whole = Math.round(seconds);
        return whole < 3_600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole < 86_400
                        ? whole / 3_600 + " h " + whole % 3_600 / 60 + " min"
                        : whole / 86_400 + " d " + whole % 86_400 / 3_600 + " h";
    }
}
