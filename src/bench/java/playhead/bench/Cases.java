package playhead.bench;

import java.util.List;
import java.util.Map;

/** All cases in the order in which they are run at first. */
final class Cases {
    private static final Map<String, String> WORDS = Map.of(
            "jackson", "limit: Jackson streaming to the canonical event",
            "import", "Playhead: import, durable, index ready",
            "query", "Playhead: the same, query model caught up",
            "csv", "Playhead: import of CSV",
            "xes", "Playhead: import of XES (in order of streams)",
            "late", "Playhead: import of JSON lines, one of 50 late",
            "duckdb", "DuckDB `read_json`, CHECKPOINT",
            "sqlite", "SQLite rows, unique index",
            "h2rows", "H2 rows, unique index",
            "axon", "Axon JDBC storage on H2");

    private Cases() {}

    static List<Case> all() {
        return List.of(
                new JacksonReading(),
                new PlayheadImport("import", "log.ndjson", false),
                new DuckDb(),
                SqlRows.sqlite(),
                SqlRows.h2(),
                new AxonLog(),
                new PlayheadImport("query", "log.ndjson", true),
                new PlayheadImport("csv", "log.csv", false),
                new PlayheadImport("xes", "log.xes", false),
                new PlayheadImport("late", "late.ndjson", false),
                new Jumps(),
                new Opening());
    }

    static Case named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** What is measured, for people. */
    static String words(Case one) {
        return WORDS.getOrDefault(one.name(), one.name());
    }
}
