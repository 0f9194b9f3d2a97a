package playhead.readmodel;

/** What the console says to a statement: rows, or why there are none. */
public sealed interface SqlAnswer permits SqlRows, SqlRefused {}
