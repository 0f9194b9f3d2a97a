package playhead.saga.picture;

import playhead.event.Identity;
import playhead.saga.EventRole;
import playhead.saga.SagaEvent;

/** Paints what leads from one to another: requests solid, what they lead to dashed, and from each undoing back to its step. */
record LinkPainter(SagaPicture picture, Pen pen, View view) {
    private static final double TIP = 6;

    /** Ribbons of which one end is seen. */
    void ribbons(int from, int to) {
        for (Ribbon ribbon : picture.ribbons()) {
            Bar undone = ribbon.undone();
            boolean seen = within(ribbon.by().from(), from, to) || undone != null && within(undone.to(), from, to);
            if (undone != null && seen) {
                ribbon(ribbon.by(), undone);
            }
        }
    }

    private static boolean within(int slot, int from, int to) {
        return slot >= from && slot < to;
    }

    private void ribbon(Bar by, Bar undone) {
        double alpha = view.alpha(by.first());
        double x1 = view.seenX(picture.slots().x(by.from())) - BarPainter.REACH;
        double x2 = view.seenX(picture.slots().x(undone.to())) + BarPainter.REACH;
        double y1 = picture.y(by) - view.y();
        double y2 = picture.y(undone) - view.y() + BarPainter.HALF + 1;
        double sag = Math.max(y1, y2) + 13;
        double pull = Math.min(60, Math.abs(x1 - x2) / 3 + 8);
        Pen.Curve curve = y1 == picture.y(undone) - view.y()
                ? new Pen.Curve(x1, y1, x1 - pull, sag, x2 + pull / 2, sag, x2 - 4, y2)
                : new Pen.Curve(x1, y1, x1 - pull, y1, x2 + pull, y2 + 10, x2 - 4, y2);
        pen.curve(curve, Stroke.solid(Tint.UNDONE, 8, 0.22 * alpha));
        pen.curve(curve, Stroke.dashed(Tint.UNDONE, 1.6, alpha));
        tip(curve.cx2() - curve.x2(), curve.cy2() - curve.y2(), curve.x2(), curve.y2(), Tint.UNDONE, alpha);
    }

    /** Arrows that lead to events in the slots. */
    void arrows(int from, int to) {
        for (int slot = from; slot < to; slot++) {
            if (picture.slots().rounds(slot) == 0) {
                arrow(picture.slots().first(slot));
            }
        }
    }

    private void arrow(int target) {
        SagaEvent event = picture.saga().events().get(target);
        Bar bar = picture.bar(target);
        if (bar != null && picture.isLoose(target)) {
            double x = view.seenX(picture.x(target));
            double beside = picture.y(target) - view.y();
            double at = picture.y(bar) - view.y();
            if (asks(event.role())) {
                straight(x, beside, x, at, target);
            } else {
                straight(x, at, x, beside, target);
            }
        }
        int cause = event.cause() > 0 ? picture.event(event.cause()) : -1;
        if (cause >= 0 && cause != target && !isSame(bar, picture.bar(cause))) {
            straight(
                    view.seenX(picture.x(cause)),
                    picture.y(cause) - view.y(),
                    view.seenX(picture.x(target)),
                    picture.y(target) - view.y(),
                    target);
        }
    }

    private static boolean isSame(Bar one, Bar other) {
        return one != null && Identity.same(one, other);
    }

    static boolean asks(EventRole role) {
        return role == EventRole.REQUEST || role == EventRole.UNDO_REQUEST;
    }

    /** Ends before the mark of the event that it leads to. */
    private void straight(double x1, double y1, double x2, double y2, int target) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < 2 * TIP) {
            return;
        }
        boolean solid = asks(picture.saga().events().get(target).role());
        double alpha = view.alpha(target) * (solid ? 0.9 : 0.75);
        double endX = x2 - (x2 - x1) / length * TIP;
        double endY = y2 - (y2 - y1) / length * TIP;
        pen.line(x1, y1, endX, endY, new Stroke(solid ? Tint.ACTIVE : Tint.TEXT, solid ? 1.4 : 1.1, !solid, alpha));
        tip(x1 - endX, y1 - endY, endX, endY, solid ? Tint.ACTIVE : Tint.TEXT, alpha);
    }

    /** The head of an arrow that comes from a direction. */
    private void tip(double dx, double dy, double x, double y, Tint tint, double alpha) {
        double length = Math.max(0.01, Math.hypot(dx, dy));
        double ux = dx / length * TIP;
        double uy = dy / length * TIP;
        pen.polygon(
                new double[] {x, x + ux - uy * 0.55, x + ux + uy * 0.55},
                new double[] {y, y + uy + ux * 0.55, y + uy - ux * 0.55},
                tint,
                alpha);
    }
}
