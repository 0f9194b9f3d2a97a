package playhead.branch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import playhead.event.Event;

/**
 * Places in a branch where added events have one too, and what they are in the log. An added event counts with the
 * position after which it stands.
 */
public final class BranchPlaces {
    private final List<Insertion> added;
    private final long[] places;

    /** @param branch whose added events take places */
    public BranchPlaces(Branch branch) {
        added = branch.insertions().stream()
                .sorted(Comparator.comparingLong(Insertion::after))
                .toList();
        places = new long[added.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = added.get(i).after() + i + 1;
        }
    }

    /** How many events are added. */
    public int count() {
        return places.length;
    }

    /** The added event at a place, or null. */
    Event added(long place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? null : added.get(at).event();
    }

    /** The position in the log that a place counts with. */
    public long position(long place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? place + at + 1 : added.get(at).after();
    }

    /** The place of the event at a position of the log. */
    public long place(long position) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (added.get(middle).after() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return position + low;
    }

    /** The last place that counts with a position: what was added after it is in it. */
    public long last(long position) {
        return place(position + 1) - 1;
    }
}
