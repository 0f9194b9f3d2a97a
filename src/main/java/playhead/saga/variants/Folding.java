package playhead.saga.variants;

import java.util.Arrays;

/** Folds repetitions: what comes again at once, alone or as a group of at most eight, is kept once. One thread. */
final class Folding {
    private static final int LONGEST_GROUP = 8;

    private int[] kept = new int[64];
    private int count;

    /** The folded copy of the first so many numbers. */
    int[] fold(int[] path, int length) {
        count = 0;
        for (int i = 0; i < length; i++) {
            if (count == kept.length) {
                kept = Arrays.copyOf(kept, count * 2);
            }
            kept[count++] = path[i];
            drop();
        }
        return Arrays.copyOf(kept, count);
    }

    /** Takes away a group at the end that only repeats what stands before it. */
    private void drop() {
        for (int group = 1; group <= LONGEST_GROUP && group * 2 <= count; group++) {
            if (Arrays.equals(kept, count - group, count, kept, count - 2 * group, count - group)) {
                count -= group;
                return;
            }
        }
    }
}
