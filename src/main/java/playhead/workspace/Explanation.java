package playhead.workspace;

import java.util.List;

/**
 * How a set of events differs from all others.
 *
 * @param inside how many events are in the set
 * @param outside how many are not
 * @param traits what differs, the largest difference of shares first
 */
public record Explanation(long inside, long outside, List<Trait> traits) {
    /**
     * Something that an event has or has not.
     *
     * @param path of the field, as expressions name it
     * @param condition over events that holds for those that have it
     * @param inside how many of the set have it
     * @param outside how many of the others have it
     */
    public record Trait(String path, String condition, long inside, long outside) {}

    /** Share of the set that has a trait, 0 to 1. */
    public double shareInside(Trait trait) {
        return inside == 0 ? 0 : (double) trait.inside() / inside;
    }

    /** Share of the others that has a trait, 0 to 1. */
    public double shareOutside(Trait trait) {
        return outside == 0 ? 0 : (double) trait.outside() / outside;
    }

    /** How much of the difference a trait explains: the difference of its shares, 0 to 1. */
    public double weight(Trait trait) {
        return Math.abs(shareInside(trait) - shareOutside(trait));
    }
}
