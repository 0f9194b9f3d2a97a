package playhead.ui.totals;

/**
 * One curve over the log.
 *
 * @param name what it stands for, safe to show
 * @param values by place
 */
record Curve(String name, double[] values) {}
