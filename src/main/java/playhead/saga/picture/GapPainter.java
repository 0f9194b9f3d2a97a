package playhead.saga.picture;

import java.util.BitSet;

/** Paints where time was idle and where rounds of a loop are folded. */
record GapPainter(SagaPicture picture, Pen pen, View view) {
    private static final double HALF = 26;

    void paint(int from, int to) {
        Slots slots = picture.slots();
        for (int slot = from; slot < to; slot++) {
            if (slots.idle(slot) > 0) {
                idle((view.seenX(slots.x(slot - 1)) + view.seenX(slots.x(slot))) / 2);
            }
            if (slots.rounds(slot) > 0) {
                double x = view.seenX(slots.x(slot));
                double alpha = 0.1 * view.alpha(slots.first(slot));
                double high = view.height() - SagaPicture.HEAD;
                pen.fill(x - HALF, SagaPicture.HEAD, 2 * HALF, high, Tint.EXPECTED, alpha);
            }
        }
    }

    /** How many rounds, in every lane that they went through. */
    void counts(int from, int to) {
        for (int slot = from; slot < to; slot++) {
            if (picture.slots().rounds(slot) > 0) {
                count(slot);
            }
        }
    }

    /** Two lines from top to bottom, as where paper was cut out. */
    private void idle(double x) {
        Stroke stroke = Stroke.dashed(Tint.TEXT, 1, 0.5);
        pen.line(x - 3, SagaPicture.HEAD, x - 3, view.height(), stroke);
        pen.line(x + 3, SagaPicture.HEAD, x + 3, view.height(), stroke);
    }

    private void count(int slot) {
        Slots slots = picture.slots();
        double x = view.seenX(slots.x(slot));
        double alpha = view.alpha(slots.first(slot));
        BitSet lanes = new BitSet();
        int events = (slots.end(slot) - slots.first(slot)) / slots.rounds(slot);
        for (int event = slots.first(slot); event < slots.first(slot) + events; event++) {
            lanes.set(picture.lane(event));
        }
        String times = "×" + slots.rounds(slot);
        lanes.stream().forEach(number -> {
            Lane lane = picture.lanes().get(number);
            double y = lane.top() + lane.height() / 2 - view.y();
            double wide = TextWidth.bold(times, 11) + 8;
            pen.fill(x - wide / 2, y - 9, wide, 18, Tint.GROUND, alpha);
            pen.frame(x - wide / 2, y - 9, wide, 18, Stroke.solid(Tint.EXPECTED, 1.4, alpha));
            pen.text(times, x - wide / 2 + 4, y + 4, Pen.Lettering.bold(Tint.STRONG, alpha));
        });
    }
}
