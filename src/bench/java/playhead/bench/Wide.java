package playhead.bench;

import static playhead.bench.Target.of;
import static playhead.bench.Target.ratio;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Bounds that hold on any machine, at any size and load: far from every target, so what passes them is broken and not slow.
 *
 * @param what the words
 * @param value NaN if it was not measured
 * @param least it may be
 * @param most it may be
 */
record Wide(String what, ToDoubleFunction<Results> value, double least, double most) {
    static List<Wide> all() {
        return List.of(
                new Wide("import, CPU ÷ Jackson", ratio("import cpu", "jackson cpu"), 0.5, 60),
                new Wide("import, CPU ÷ H2 rows", ratio("import cpu", "h2rows cpu"), 0.05, 10),
                new Wide("CSV, CPU ÷ JSON lines", ratio("csv cpu", "import cpu"), 0.2, 8),
                new Wide("XES, CPU ÷ JSON lines", ratio("xes cpu", "import cpu"), 0.2, 12),
                new Wide("late lines, CPU ÷ in order", ratio("late cpu", "import cpu"), 0.2, 8),
                new Wide("disk ÷ JSON lines", of("query disk"), 0.05, 1.5),
                new Wide("jump, p99 CPU ms", of("jumps jump p99"), 0, 1_000),
                new Wide(
                        "DuckDB's jump ÷ ours",
                        ratio("beside duckdb jump wall p50", "beside jump wall p50"),
                        0.05,
                        1e6),
                new Wide("append ÷ raw append", ratio("append store 1", "append raw 1"), 0.005, 20));
    }

    /** Puts down an error where a bound is passed. */
    void check(Results results) {
        double measured = value.applyAsDouble(results);
        if (measured < least || measured > most) {
            results.far(what + ": " + measured + " is not between " + least + " and " + most);
        }
    }
}
