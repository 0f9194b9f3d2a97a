package playhead.bench;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A line of the table: a value out of the medians, and what it should be.
 *
 * @param what the words
 * @param unit of the value, empty for a ratio
 * @param value NaN if it was not measured
 * @param most whether the bound is the most, else it is the least
 * @param bound NaN where none is set
 * @param from events from which on the bound is meant; it is printed for fewer, too
 */
record Target(String what, String unit, ToDoubleFunction<Results> value, boolean most, double bound, long from) {
    /** Our cost, or ours divided by theirs: at most. */
    static Target most(String what, String unit, double bound, long from, ToDoubleFunction<Results> value) {
        return new Target(what, unit, value, true, bound, from);
    }

    /** Our rate divided by theirs: at least. */
    static Target least(String what, double bound, long from, ToDoubleFunction<Results> value) {
        return new Target(what, "", value, false, bound, from);
    }

    /** A figure that no bound is set for. */
    static Target only(String what, String unit, ToDoubleFunction<Results> value) {
        return new Target(what, unit, value, true, Double.NaN, 0);
    }

    /** One figure divided by another. */
    static ToDoubleFunction<Results> ratio(String figure, String by) {
        return results -> results.median(figure) / results.median(by);
    }

    /** One figure. */
    static ToDoubleFunction<Results> of(String figure) {
        return results -> results.median(figure);
    }

    /** Whether the bound holds. */
    boolean met(double measured) {
        return most ? measured <= bound : measured >= bound;
    }

    /** The line, or nothing if it was not measured. */
    String line(Results results, long events) {
        double measured = value.applyAsDouble(results);
        if (Double.isNaN(measured)) {
            return "";
        }
        String rest = unit.isEmpty() ? "" : " " + unit;
        if (Double.isNaN(bound)) {
            return "| " + what + " | " + number(measured) + rest + " | | |\n";
        }
        String word = met(measured) ? "met" : events < from ? "not met; meant for " + size(from) : "**MISSED**";
        return String.format(
                Locale.ROOT,
                "| %s | %s%s | %s %s%s | %s |%n",
                what,
                number(measured),
                rest,
                most ? "≤" : "≥",
                number(bound),
                rest,
                word);
    }

    private static String size(long events) {
        return events >= 1_000_000 ? events / 1_000_000 + "M" : events / 1000 + "k";
    }

    /** With as many digits as say something. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        boolean whole = value == Math.rint(value);
        return String.format(
                Locale.ROOT,
                whole || value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.4f",
                value);
    }
}
