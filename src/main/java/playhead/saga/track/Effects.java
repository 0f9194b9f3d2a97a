package playhead.saga.track;

import java.util.Arrays;

/** What the steps of one saga did, and what was undone of it, in the order in which it was done. For one thread; reusable. */
final class Effects {
    private int size;
    private int[] positions = new int[8];
    private int[] streams = new int[8];
    private int[] pairs = new int[8];
    private int[] undone = new int[8];
    private int[] requests = new int[8];
    private boolean[] settled = new boolean[8];

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(long position, int stream, int pair) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            streams = Arrays.copyOf(streams, size * 2);
            pairs = Arrays.copyOf(pairs, size * 2);
            undone = Arrays.copyOf(undone, size * 2);
            requests = Arrays.copyOf(requests, size * 2);
            settled = Arrays.copyOf(settled, size * 2);
        }
        positions[size] = (int) position;
        streams[size] = stream;
        pairs[size] = pair;
        undone[size] = 0;
        requests[size] = 0;
        settled[size++] = false;
    }

    /** The latest effect of a pair that stands, or -1; those that are settled only when there is no other. */
    int standing(int pair, int stream, boolean sameEntity) {
        int found = -1;
        for (int i = size - 1; i >= 0; i--) {
            if (fits(i, pair, stream, sameEntity) && undone[i] == 0) {
                if (!settled[i]) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    /** Position of the latest effect of a pair that is undone already, 0 for none. */
    int undoneBefore(int pair, int stream, boolean sameEntity) {
        for (int i = size - 1; i >= 0; i--) {
            if (fits(i, pair, stream, sameEntity) && undone[i] > 0) {
                return positions[i];
            }
        }
        return 0;
    }

    void settle(int pair, int stream, boolean sameEntity) {
        for (int i = 0; i < size; i++) {
            settled[i] |= fits(i, pair, stream, sameEntity);
        }
    }

    void undo(int effect, long by) {
        undone[effect] = (int) by;
    }

    void request(int effect, long by) {
        requests[effect] = requests[effect] == 0 ? (int) by : requests[effect];
    }

    int pair(int effect) {
        return pairs[effect];
    }

    /** Where it was done. */
    int position(int effect) {
        return positions[effect];
    }

    /** Where it was undone, 0 when it was not. */
    int undone(int effect) {
        return undone[effect];
    }

    /** Where somebody asked to undo it, 0 when nobody did. */
    int request(int effect) {
        return requests[effect];
    }

    /** Whether it stands for good. */
    boolean settled(int effect) {
        return settled[effect];
    }

    private boolean fits(int effect, int pair, int stream, boolean sameEntity) {
        return pairs[effect] == pair && (!sameEntity || streams[effect] == stream);
    }
}
