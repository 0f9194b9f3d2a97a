package playhead.saga.listing;

import java.util.Arrays;

/** Durations of which only some ranks are asked for: they are not sorted as a whole. One thread. */
final class Durations {
    private double[] all = new double[64];
    private int size;

    void add(double one) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = one;
    }

    int size() {
        return size;
    }

    /** The one that would stand at a place if they were sorted. */
    double at(int rank) {
        int from = 0;
        int to = size - 1;
        while (from < to) {
            double pivot = all[from + to >>> 1];
            int low = from;
            int high = to;
            while (low <= high) {
                while (all[low] < pivot) {
                    low++;
                }
                while (all[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    double kept = all[low];
                    all[low++] = all[high];
                    all[high--] = kept;
                }
            }
            if (rank <= high) {
                to = high;
            } else if (rank >= low) {
                from = low;
            } else {
                return all[rank];
            }
        }
        return all[rank];
    }
}
