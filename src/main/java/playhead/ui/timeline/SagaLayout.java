package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * The sagas that a stretch shows: in rows while they are few, counted a pixel when they are many.
 *
 * @param rows bars by row, empty when they are counted
 * @param open how many are open at each pixel
 * @param bad whether one that failed or was undone ends there
 * @param visible how many the stretch shows
 */
record SagaLayout(List<List<SagaBar>> rows, int[] open, boolean[] bad, int visible) {
    /** So many rows at most. */
    static final int ROWS = 3;

    private static final int FEW = 40;

    /** The layout of those that the frame shows. */
    static SagaLayout of(List<SagaBar> bars, Axis axis, Frame frame) {
        int width = Math.max(1, (int) Math.round(frame.width()));
        int[] open = new int[width + 1];
        boolean[] bad = new boolean[width + 1];
        List<SagaBar> few = new ArrayList<>();
        int visible = 0;
        for (SagaBar bar : bars) {
            double from = frame.x(axis.place(bar.first())) - Frame.PAD;
            double to = frame.x(axis.place(bar.last())) - Frame.PAD;
            if (to < 0 || from > width) {
                continue;
            }
            visible++;
            if (visible <= FEW) {
                few.add(bar);
            }
            open[(int) Math.clamp(from, 0, width)]++;
            open[(int) Math.clamp(Math.ceil(to) + 1, 0, width)]--;
            if (bar.isBad() && to <= width) {
                bad[(int) to] = true;
            }
        }
        for (int i = 1; i < open.length; i++) {
            open[i] += open[i - 1];
        }
        List<List<SagaBar>> rows = visible <= FEW ? rows(few, axis, frame) : List.of();
        return new SagaLayout(rows, open, bad, visible);
    }

    /** In as few rows as they need; none when those are too many. */
    private static List<List<SagaBar>> rows(List<SagaBar> few, Axis axis, Frame frame) {
        List<List<SagaBar>> rows = new ArrayList<>();
        for (SagaBar bar : few) {
            double from = frame.x(axis.place(bar.first()));
            int row = 0;
            while (row < rows.size()
                    && frame.x(axis.place(rows.get(row).getLast().last())) + 4 > from) {
                row++;
            }
            if (row == ROWS) {
                return List.of();
            }
            if (row == rows.size()) {
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(bar);
        }
        return rows;
    }
}
