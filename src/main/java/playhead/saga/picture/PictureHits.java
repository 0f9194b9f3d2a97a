package playhead.saga.picture;

/**
 * What of a picture lies under a point of the view.
 *
 * @param picture what is seen
 * @param view how
 */
public record PictureHits(SagaPicture picture, View view) {
    private static final double NEAR = 12;

    /** Index of the event whose mark or whose bar is there, -1 for none. */
    public int event(double x, double y) {
        Slots slots = picture.slots();
        if (slots.size() == 0 || x < SagaPicture.NAMES || y < SagaPicture.HEAD) {
            return -1;
        }
        int nearest = slots.nearest(view.place(x));
        int best = -1;
        double least = NEAR;
        for (int slot = Math.max(0, nearest - 1); slot <= Math.min(slots.size() - 1, nearest + 1); slot++) {
            int event = slots.first(slot);
            boolean folded = slots.rounds(slot) > 0;
            double off = Math.hypot(view.seenX(slots.x(slot)) - x, folded ? 0 : picture.y(event) - view.y() - y);
            if (off < least) {
                least = off;
                best = event;
            }
        }
        return best >= 0 ? best : bar(x, y);
    }

    /** The first event of the bar there. */
    private int bar(double x, double y) {
        for (Lane lane : picture.lanes()) {
            for (int row = 0; row < lane.rows().size(); row++) {
                if (Math.abs(lane.rowY(row) - 3 - view.y() - y) <= Lane.ROW / 2) {
                    for (Bar bar : lane.rows().get(row)) {
                        double left = view.seenX(picture.slots().x(bar.from()));
                        double right = view.seenX(picture.slots().x(bar.to()));
                        if (x >= left - BarPainter.REACH && x <= right + Slots.EDGE) {
                            return bar.first();
                        }
                    }
                }
            }
        }
        return -1;
    }
}
