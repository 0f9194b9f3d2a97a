package playhead.workspace;

import java.util.List;

/**
 * How many events of each type fall into each of equal bins of a stretch of the log.
 *
 * @param types names of the event types, most frequent first
 * @param counts events by type (in the order of {@code types}) and bin
 * @param from ordinal (axis by position) or seconds since 1970 (axis by time) at which the first bin starts
 * @param to where the last bin ends
 */
public record Density(List<String> types, int[][] counts, double from, double to) {}
