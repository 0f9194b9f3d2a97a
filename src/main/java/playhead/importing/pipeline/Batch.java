package playhead.importing.pipeline;

import java.util.List;

/**
 * What the reading thread hands over at a time.
 *
 * @param last true when nothing follows
 */
record Batch(List<Arrival> arrivals, List<Reject> rejects, boolean last) {}
