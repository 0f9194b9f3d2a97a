package playhead.cli;

import picocli.CommandLine.Option;

/** The form of an answer. */
final class OutputOptions {
    @Option(names = "--json", description = "One JSON document; the same as --format json.")
    private boolean json;

    @Option(names = "--format", paramLabel = "F", description = "json, ndjson or table (default, at most 50 rows).")
    private OutputFormat format;

    OutputFormat format() {
        return json ? OutputFormat.json : format == null ? OutputFormat.table : format;
    }
}
