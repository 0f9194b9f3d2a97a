package playhead.saga.inferred;

import playhead.saga.Compensation.PairedBy;

/**
 * That one event type undoes another.
 *
 * @param by how it was seen
 * @param confidence 0 to 1
 * @param across whether the two were only ever seen in different streams
 */
record Verdict(PairedBy by, double confidence, boolean across) {}
