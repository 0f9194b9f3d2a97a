package playhead.cli;

/** How rows are printed. */
enum OutputFormat {
    /** One JSON document: an array of rows, or one object. */
    json,
    /** One JSON object a line. */
    ndjson,
    /** Columns for people, at most 50 rows. */
    table
}
