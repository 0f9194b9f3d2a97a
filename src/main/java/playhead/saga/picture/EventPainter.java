package playhead.saga.picture;

import java.util.Arrays;
import playhead.saga.EventRole;

/** Paints a mark for each event, of a form that says its role, and the types of those that stand beside the bars. */
record EventPainter(SagaPicture picture, Pen pen, View view, PictureWords words) {
    private static final double R = 4;
    private static final double LONGEST = 170;

    void paint(int from, int to) {
        Slots slots = picture.slots();
        int[] waiting = new int[picture.lanes().size()];
        Arrays.fill(waiting, -1);
        for (int slot = from; slot < to; slot++) {
            int event = slots.first(slot);
            double y = picture.y(event) - view.y();
            boolean folded = slots.rounds(slot) > 0;
            if (!folded && y > 0 && y < view.height()) {
                mark(event, view.seenX(slots.x(slot)), y);
            }
            if (folded || picture.isLoose(event)) {
                int lane = picture.lane(event);
                label(waiting[lane], view.seenX(slots.x(slot)));
                waiting[lane] = folded ? -1 : event;
            }
        }
        for (int event : waiting) {
            label(event, view.seenX(slots.width()));
        }
    }

    private void label(int event, double until) {
        if (event < 0) {
            return;
        }
        double x = view.seenX(picture.x(event)) - R;
        String type = words.name(picture.saga().events().get(event).type());
        String text = TextWidth.type(type, 11, Math.min(LONGEST, until - R - 4 - x));
        pen.text(text, x, picture.y(event) - view.y() + 16, Pen.Lettering.plain(Tint.TEXT, view.alpha(event)));
    }

    private void mark(int event, double x, double y) {
        EventRole role = picture.saga().events().get(event).role();
        double alpha = view.alpha(event);
        draw(role, x, y, alpha);
        if (event == view.chosen()) {
            pen.frame(x - 8, y - 8, 16, 16, Stroke.solid(Tint.CHOSEN, 2, 1));
        }
    }

    private void draw(EventRole role, double x, double y, double alpha) {
        switch (role) {
            case START -> square(x, y, 45, Tint.ACTIVE, alpha);
            case END -> {
                pen.fill(x - R, y - R, 2 * R, 2 * R, Tint.STRONG, alpha);
                pen.frame(x - R - 2.5, y - R - 2.5, 2 * R + 5, 2 * R + 5, Stroke.solid(Tint.STRONG, 1.2, alpha));
            }
            case REQUEST -> triangle(x, y, R, Tint.ACTIVE, alpha);
            case UNDO_REQUEST -> triangle(x, y, -R, Tint.UNDONE, alpha);
            case EFFECT -> square(x, y, 0, Tint.STRONG, alpha);
            case UNDO -> square(x, y, 0, Tint.UNDONE, alpha);
            case SUCCESS, UNDO_SUCCESS -> {
                Stroke stroke = Stroke.solid(role == EventRole.SUCCESS ? Tint.DONE : Tint.UNDONE, 2.4, alpha);
                ground(x, y, alpha);
                pen.line(x - R, y, x - 1, y + R - 1, stroke);
                pen.line(x - 1, y + R - 1, x + R, y - R, stroke);
            }
            case FAILURE, UNDO_FAILURE -> {
                Stroke stroke = Stroke.solid(Tint.WRONG, 2.4, alpha);
                ground(x, y, alpha);
                pen.line(x - R, y - R, x + R, y + R, stroke);
                pen.line(x - R, y + R, x + R, y - R, stroke);
            }
            case OTHER -> {
                ground(x, y, alpha);
                pen.frame(x - R + 0.5, y - R + 0.5, 2 * R - 1, 2 * R - 1, Stroke.solid(Tint.TEXT, 1.4, alpha));
            }
        }
    }

    private void ground(double x, double y, double alpha) {
        pen.fill(x - R - 1.5, y - R - 1.5, 2 * R + 3, 2 * R + 3, Tint.GROUND, alpha);
    }

    private void square(double x, double y, int turned, Tint tint, double alpha) {
        if (turned == 0) {
            pen.fill(x - R - 1, y - R - 1, 2 * R + 2, 2 * R + 2, Tint.GROUND, alpha);
            pen.fill(x - R, y - R, 2 * R, 2 * R, tint, alpha);
        } else {
            double r = R * 1.5;
            pen.polygon(new double[] {x - r, x, x + r, x}, new double[] {y, y - r, y, y + r}, tint, alpha);
        }
    }

    private void triangle(double x, double y, double r, Tint tint, double alpha) {
        double over = Math.signum(r) * 1.5;
        pen.polygon(
                new double[] {x - r - over, x + r * 1.4 + over, x - r - over},
                new double[] {y - R - 3, y, y + R + 3},
                Tint.GROUND,
                alpha);
        pen.polygon(new double[] {x - r, x + r * 1.4, x - r}, new double[] {y - R - 1, y, y + R + 1}, tint, alpha);
    }
}
