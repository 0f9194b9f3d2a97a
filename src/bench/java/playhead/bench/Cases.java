package playhead.bench;

import java.util.List;
import java.util.Map;

/** All cases in the order in which they are run at first. */
final class Cases {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("jackson", "limit: Jackson streaming to the canonical event"),
            Map.entry("import", "Playhead: import, durable, index ready"),
            Map.entry("query", "Playhead: the same, query model caught up"),
            Map.entry("csv", "Playhead: import of CSV"),
            Map.entry("xes", "Playhead: import of XES (in order of streams)"),
            Map.entry("late", "Playhead: import of JSON lines, one of 50 late"),
            Map.entry("duckdb", "DuckDB `read_json`, CHECKPOINT"),
            Map.entry("sqlite", "SQLite rows, unique index"),
            Map.entry("h2rows", "H2 rows, unique index"),
            Map.entry("axon", "Axon JDBC storage on H2"),
            Map.entry("replay", "Playhead: replay: hashes, unpacking, fold"),
            Map.entry("import-plain", "Playhead: import, plain JVM"),
            Map.entry("query-plain", "Playhead: query model caught up, plain JVM"),
            Map.entry("verify", "Playhead: verify"));

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
                new Plainly(new PlayheadImport("import", "log.ndjson", false)),
                new Plainly(new PlayheadImport("query", "log.ndjson", true)),
                new PlayheadImport("csv", "log.csv", false),
                new PlayheadImport("xes", "log.xes", false),
                new PlayheadImport("late", "late.ndjson", false),
                new Jumps(),
                new Opening(false),
                new Opening(true),
                new Plainly(new Opening(false)),
                new IndexMemory(),
                new JumpsInTurn(),
                new Appending(),
                new Counts(),
                new Questions(),
                new Verify(),
                new Replaying(),
                new CommandsAgainstAxon(),
                new Tests(),
                new Starting(),
                new Parts());
    }

    static Case named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** What is measured, for people. */
    static String words(Case one) {
        return WORDS.getOrDefault(one.name(), one.name());
    }
}
