package playhead.workspace;

import playhead.revert.Rehearsal;

/**
 * What came of a revert, or would come of it.
 *
 * @param rehearsal what changes, and what stood against it
 * @param appended how many events were appended
 * @param end the last position afterwards
 * @param refusal why nothing was appended although it was asked for, or null
 */
public record Reverted(Rehearsal rehearsal, long appended, long end, String refusal) {}
