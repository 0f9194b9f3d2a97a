package playhead.history;

/**
 * What a saved index was made from.
 *
 * @param end last position in it
 * @param id what the caller gave to tell log and rules apart
 */
public record IndexStamp(long end, String id) {}
