package playhead.saga.picture;

import playhead.saga.Expectation;

/**
 * What may still come, in its lane.
 *
 * @param expected what
 * @param lane number of its lane
 */
public record Ahead(Expectation expected, int lane) {}
