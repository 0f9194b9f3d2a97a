package playhead.saga.track;

import java.util.Arrays;

/** What single events say, by position, ascending. Safe for several threads. */
final class Notes<T> {
    private int[] positions = new int[16];
    private Object[] said = new Object[16];
    private int size;

    synchronized void add(long position, T what) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            said = Arrays.copyOf(said, size * 2);
        }
        positions[size] = (int) position;
        said[size++] = what;
    }

    /** What the event at a position says, or null. */
    @SuppressWarnings("unchecked")
    synchronized T at(long position) {
        int place = Arrays.binarySearch(positions, 0, size, (int) position);
        return place < 0 ? null : (T) said[place];
    }
}
