package playhead.history;

/**
 * Saved cursors over the merged part of a column: at evenly spaced positions, how many entries each member has had.
 * A jump starts at the nearest one. Immutable.
 */
final class Keyframes {
    /** Walking this far is cheaper than a keyframe's memory is worth. */
    private static final int CLOSEST = 1 << 15;
    /** So many counts are kept at most for one column. */
    private static final long MOST_COUNTS = 8L << 20;

    private final long spacing;
    private final PackedLongs[] counts;

    private Keyframes(long spacing, PackedLongs[] counts) {
        this.spacing = spacing;
        this.counts = counts;
    }

    static Keyframes of(Segment base) {
        int members = base.memberBound();
        int last = 0;
        for (int position : base.positions()) {
            last = Math.max(last, position);
        }
        // A power of two, so that the keyframes of one column stand where those of another do.
        long spacing = Long.highestOneBit(Math.max(CLOSEST, (long) members * last / MOST_COUNTS) * 2 - 1);
        int frames = (int) (last / spacing);
        PackedLongs[] counts = new PackedLongs[frames];
        int[][] raw = new int[frames][members];
        int[] start = base.start();
        int[] positions = base.positions();
        for (int member = 0; member < members; member++) {
            int entry = start[member];
            for (int frame = 0; frame < frames; frame++) {
                long at = (frame + 1) * spacing;
                while (entry < start[member + 1] && positions[entry] <= at) {
                    entry++;
                }
                raw[frame][member] = entry - start[member];
            }
        }
        for (int frame = 0; frame < frames; frame++) {
            counts[frame] = PackedLongs.of(raw[frame]);
            raw[frame] = null;
        }
        return new Keyframes(spacing, counts);
    }

    /** Position of the keyframe nearest to a position; 0, before all entries, counts as one. */
    long nearest(long position) {
        long frame = Math.min(counts.length, (position + spacing / 2) / spacing);
        return frame * spacing;
    }

    /** Counts by member at a position, or null when there is no keyframe. */
    PackedLongs at(long position) {
        return position == 0 || position % spacing != 0 || position / spacing > counts.length
                ? null
                : counts[(int) (position / spacing) - 1];
    }
}
