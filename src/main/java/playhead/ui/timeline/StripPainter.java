package playhead.ui.timeline;

import playhead.ui.colour.Palette;

/**
 * Paints stacked counts into pixels. The scale is the square root of the count, so that a bin of one event can be seen
 * beside a bin of thousands. Pure; runs on any thread.
 */
final class StripPainter {
    private StripPainter() {}

    /**
     * @param stacks counts by rank and bin
     * @param edges first ordinal of each bin, and the one after the last
     * @param width pixels
     * @param height pixels
     */
    static int[] paint(int[][] stacks, long[] edges, int width, int height) {
        int bins = edges.length - 1;
        int[] totals = new int[bins];
        double greatest = 0;
        for (int bin = 0; bin < bins; bin++) {
            for (int[] counts : stacks) {
                totals[bin] += counts[bin];
            }
            greatest = Math.max(greatest, totals[bin]);
        }
        int[] pixels = new int[width * height];
        if (greatest == 0) {
            return pixels;
        }
        double span = edges[bins] - edges[0];
        // Wide bins are drawn apart, so that single events can be counted.
        int gap = width / (double) bins >= 4 ? 1 : 0;
        for (int bin = 0; bin < bins; bin++) {
            int left = (int) Math.round((edges[bin] - edges[0]) / span * width);
            int right = Math.max(left + 1, (int) Math.round((edges[bin + 1] - edges[0]) / span * width) - gap);
            double tall = Math.sqrt(totals[bin] / greatest) * height;
            column(pixels, stacks, bin, totals[bin], tall, left, Math.min(right, width), width, height);
        }
        return pixels;
    }

    private static void column(
            int[] pixels, int[][] stacks, int bin, int total, double tall, int left, int right, int width, int height) {
        double below = 0;
        for (int rank = 0; rank < stacks.length; rank++) {
            int count = stacks[rank][bin];
            if (count == 0) {
                continue;
            }
            int bottom = height - (int) Math.round(below / total * tall);
            below += count;
            int top = height - (int) Math.round(below / total * tall);
            for (int y = Math.max(0, top); y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    pixels[y * width + x] = Palette.argb(rank, x, y);
                }
            }
        }
    }
}
