package playhead.bench;

import static playhead.bench.Target.least;
import static playhead.bench.Target.most;
import static playhead.bench.Target.of;
import static playhead.bench.Target.only;
import static playhead.bench.Target.ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What should be reached at a million events, or at ten million where that is run. */
final class Targets {
    private static final long MILLION = 1_000_000;

    /** From so many events on the bounds for ten million are meant. */
    private final boolean large;

    private final Results million;

    /**
     * @param events how many are run
     * @param million what a run of a million brought, empty if there was none
     */
    Targets(long events, Results million) {
        this.large = events >= 10 * MILLION;
        this.million = million;
    }

    List<Target> all() {
        List<Target> all = new ArrayList<>(imports());
        all.addAll(jumps());
        all.addAll(storage());
        all.addAll(questions());
        all.addAll(WindowTargets.all());
        return all;
    }

    private List<Target> imports() {
        return List.of(
                most("import, CPU an event ÷ Jackson streaming", "", 4, MILLION, ratio("import cpu", "jackson cpu")),
                most("the same, both in a plain JVM", "", 4, MILLION, ratio("import-plain cpu", "jackson cpu")),
                most(
                        "import and query model caught up, CPU ÷ Jackson streaming",
                        "",
                        8,
                        MILLION,
                        ratio("query cpu", "jackson cpu")),
                most("the same, both in a plain JVM", "", 8, MILLION, ratio("query-plain cpu", "jackson cpu")),
                least("import, events/s ÷ DuckDB `read_json`", 1, MILLION, rate("import", "duckdb")),
                least("the same, both in a plain JVM", 1, MILLION, rate("import-plain", "duckdb")),
                least("import, events/s ÷ SQLite rows", 2.5, MILLION, rate("import", "sqlite")),
                least("import, events/s ÷ H2 rows with a unique index", 6, MILLION, rate("import", "h2rows")),
                least("import, events/s ÷ Axon", 12, MILLION, rate("import", "axon")),
                most("import of late lines ÷ in order, CPU", "", 1.6, MILLION, ratio("late cpu", "import cpu")),
                most(
                        "import of XES, in order of streams ÷ in order, CPU",
                        "",
                        3,
                        MILLION,
                        ratio("xes cpu", "import cpu")),
                most("import of CSV ÷ JSON lines, CPU", "", 1.3, MILLION, ratio("csv cpu", "import cpu")),
                most(
                        "import, CPU an event ÷ that of the last run with a million",
                        "",
                        1.3,
                        10 * MILLION,
                        results -> results.median("import cpu") / million.median("import cpu")));
    }

    private List<Target> jumps() {
        return List.of(
                most(
                        "random jump, filter + sort + 50 rows, p99 CPU",
                        "ms",
                        large ? 16 : 2,
                        MILLION,
                        of("jumps jump p99")),
                most("one step while dragging, the same, p99 CPU", "ms", 8, 10 * MILLION, of("jumps step p99")),
                only("the same, p99 wall", "ms", of("jumps step wall p99")),
                only("random jump with a filter not asked for before, half under, CPU", "ms", of("jumps new p50")),
                only("the same, p99 CPU", "ms", of("jumps new p99")),
                least(
                        "random jump, in turn with DuckDB over folded states: how many times faster (medians, wall)",
                        large ? 1.5 : 5,
                        MILLION,
                        ratio("beside duckdb jump wall p50", "beside jump wall p50")),
                only(
                        "one step while dragging, the same",
                        "",
                        ratio("beside duckdb step wall p50", "beside step wall p50")),
                only("random jump in turn, ours, p99 wall", "ms", of("beside jump wall p99")),
                only("random jump in turn, DuckDB, p99 wall", "ms", of("beside duckdb jump wall p99")));
    }

    private List<Target> storage() {
        double open = large ? 2.5 : 0.5;
        return List.of(
                most("index in memory, heap an event and touched entity", "B", 75, MILLION, of("memory heap touched")),
                only("the same without what lets it go on, an event", "B", of("memory snapshot")),
                only("the same by the account of its arrays, an event", "B", of("memory account")),
                only("a workspace after 200 jumps, heap an event", "B", of("memory in use")),
                most("store + query + index on disk ÷ JSON lines", "", 0.35, MILLION, of("query disk")),
                most("open a workspace, index ready, first of a process, wall", "s", open, MILLION, of("open time 1")),
                most("the same, the fifth time", "s", open, MILLION, of("open time 5")),
                most("the same, first of a process, files not in the cache", "s", open, MILLION, of("cold time 1")),
                most("the same, first of a process, plain JVM", "s", open, MILLION, of("open-plain time 1")),
                least(
                        "append into the store alone ÷ raw file append, both forced every 1,000 events",
                        0.25,
                        MILLION,
                        ratio("append store 1", "append raw 1")),
                only("the same, both forced every 20,000 events", "", ratio("append store 20", "append raw 20")),
                only(
                        "the same, forced every 1,000, first round of a process",
                        "",
                        ratio("append store first 1", "append raw first 1")),
                only("append into the store alone, forced every 1,000 events", "events/s", of("append store 1")),
                only("the same, CPU", "µs an event", of("append store 1 cpu")),
                only("raw file append, the same", "events/s", of("append raw 1")),
                least(
                        "replay (hashes, unpacking, fold), events/s ÷ Axon replay",
                        5,
                        MILLION,
                        results -> results.median("replay events")
                                / results.median("replay wall")
                                / results.median("axon replay")),
                most("verify, wall", "s", 2, MILLION, of("verify wall")),
                only("forces of an import", "", of("counts forces of an import")),
                only("forces of 50 commands alone", "", of("counts forces of 50 commands alone")),
                only("forces of a group of as many", "", of("counts forces of a group of as many")),
                only("bytes of the journal", "B an event", of("counts bytes of the journal an event")));
    }

    private static List<Target> questions() {
        return List.of(
                most("what-if, one event skipped, half under, CPU", "ms", 5, 90_000, of("questions what-if p50")),
                most("what-if, one event skipped, 99 of 100 under, CPU", "ms", 5, 90_000, of("questions what-if p99")),
                most(
                        "what-if, one event skipped of the first 90,000, half under, CPU",
                        "ms",
                        5,
                        90_000,
                        of("questions beginning what-if p50")),
                most("the same, 99 of 100 under, CPU", "ms", 5, 90_000, of("questions beginning what-if p99")),
                most("diff of two random points, 99 of 100 under, CPU", "ms", 300, MILLION, of("questions diff p99")),
                most("bisect of a sum, 99 of 100 under, CPU", "ms", 1_000, MILLION, of("questions bisect p99")),
                most("blame of a row, 99 of 100 under, CPU", "ms", 5, MILLION, of("questions blame p99")),
                most(
                        "following all sagas ÷ fold, CPU of the process",
                        "",
                        0.5,
                        MILLION,
                        ratio("replay sagas", "replay fold")),
                most(
                        "the same, both for the first time in the process",
                        "",
                        0.5,
                        MILLION,
                        ratio("replay first sagas", "replay first fold")),
                most(
                        "`amount > 100 && status == \"X\"`, an evaluation",
                        "ns",
                        30,
                        100_000,
                        of("parts ConditionParts.closures")));
    }

    /** Events a second, ours divided by theirs. */
    private static ToDoubleFunction<Results> rate(String ours, String theirs) {
        return results -> results.median(ours + " events")
                / results.median(ours + " wall")
                / (results.median(theirs + " events") / results.median(theirs + " wall"));
    }
}
