package playhead.workspace;

import playhead.event.Json;

/**
 * What checking every byte of the evidence brought.
 *
 * @param ok whether all of it is as it was written
 * @param firstBad position of the first event that cannot be trusted, or null
 * @param report the checks one by one, as a JSON object
 */
public record Proof(boolean ok, Long firstBad, Json report) {}
