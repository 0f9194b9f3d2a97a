package playhead.saga.picture;

import java.util.List;
import playhead.event.Identity;
import playhead.saga.EventRole;
import playhead.saga.SagaEvent;
import playhead.saga.StepStatus;

/**
 * Paints a saga as messages between participants: a line down for each of them, an event a row. Only what is looked at costs
 * anything.
 *
 * @param picture the saga
 * @param words in which language
 */
public record SequencePainter(SagaPicture picture, PictureWords words) {
    /** Height of an event. */
    public static final double ROW = 30;
    /** Height of the names of the participants. */
    public static final double HEAD = 34;

    private static final double COLUMN = 190;
    private static final double LEFT = 96;
    private static final double HALF = 5;

    /** Width of all participants. */
    public double width() {
        return LEFT + COLUMN * picture.lanes().size();
    }

    /** Height of all events. */
    public double height() {
        return HEAD + ROW * picture.slots().size() + AheadRows.height(picture) + 12;
    }

    /** Index of the event at a height of the view, -1 for none. */
    public int event(View view, double y) {
        int slot = (int) Math.floor((y - HEAD + view.y()) / ROW);
        return y < HEAD || slot < 0 || slot >= picture.slots().size()
                ? -1
                : picture.slots().first(slot);
    }

    /** Where the row of an event begins. */
    public double top(int event) {
        return HEAD + ROW * picture.slots().of(event);
    }

    /** Paints it; the zoom of the view is not used. */
    public void paint(Pen pen, View view) {
        pen.fill(0, 0, view.width(), view.height(), Tint.GROUND, 1);
        int from = Math.max(0, (int) Math.floor(view.y() / ROW) - 1);
        int to = Math.min(picture.slots().size(), (int) Math.ceil((view.y() + view.height()) / ROW) + 1);
        chosen(pen, view);
        for (int lane = 0; lane < picture.lanes().size(); lane++) {
            double x = x(lane, view);
            if (x > -COLUMN && x < view.width() + COLUMN) {
                pen.line(x, HEAD, x, view.height(), Stroke.dashed(Tint.LINE, 1, 1));
                for (List<Bar> row : picture.lanes().get(lane).rows()) {
                    bars(pen, view, row, x, from, to);
                }
            }
        }
        for (int slot = from; slot < to; slot++) {
            row(pen, view, slot);
        }
        new AheadRows(picture, pen, view, words).paint(y -> HEAD + y - view.y(), lane -> x(lane, view));
        playhead(pen, view);
        head(pen, view);
    }

    private double x(int lane, View view) {
        return LEFT + COLUMN * (lane + 0.5) - view.x();
    }

    private double y(int slot, View view) {
        return HEAD + ROW * (slot + 0.62) - view.y();
    }

    private void chosen(Pen pen, View view) {
        if (view.chosen() >= 0) {
            double top = top(view.chosen()) - view.y();
            pen.fill(0, top, view.width(), ROW, Tint.CHOSEN, 0.14);
            pen.fill(0, top, 4, ROW, Tint.CHOSEN, 1);
        }
    }

    private void bars(Pen pen, View view, List<Bar> bars, double x, int from, int to) {
        for (Bar bar : bars) {
            if (bar.to() < from || bar.from() >= to) {
                continue;
            }
            StepStatus now = bar.at(view.happened());
            double left = x - HALF + bar.row() * 7;
            double top = y(bar.from(), view) - 4;
            double high = y(bar.to(), view) + 6 - top;
            Tint tint = Signs.tint(now == null ? bar.outcome() : now);
            double alpha = now == null ? 0.3 : 1;
            pen.fill(left, top, 2 * HALF, high, tint, bar.undoes() ? 0.35 * alpha : 0.8 * alpha);
            pen.frame(left, top, 2 * HALF, high, new Stroke(tint, 1, bar.undoes(), alpha));
        }
    }

    private void row(Pen pen, View view, int slot) {
        int event = picture.slots().first(slot);
        SagaEvent said = picture.saga().events().get(event);
        double alpha = view.alpha(event);
        double y = y(slot, view);
        pen.text("#" + said.position(), 8, y + 4, new Pen.Lettering(Tint.TEXT, 10, false, false, alpha));
        if (picture.slots().rounds(slot) > 0) {
            String text = "×" + picture.slots().rounds(slot) + "  "
                    + words.rounds(picture.slots().rounds(slot));
            pen.fill(LEFT, y - 12, view.width() - LEFT, 20, Tint.EXPECTED, 0.12 * alpha);
            pen.text(text, LEFT + 12, y + 3, Pen.Lettering.bold(Tint.EXPECTED, alpha));
            return;
        }
        int own = picture.lane(event);
        Bar bar = picture.bar(event);
        boolean asks = LinkPainter.asks(said.role());
        int cause = said.cause() > 0 ? picture.event(said.cause()) : -1;
        boolean inside = bar != null && cause >= 0 && Identity.same(picture.bar(cause), bar);
        int start = bar != null && bar.lane() != own && !asks
                ? bar.lane()
                : cause >= 0 && !inside ? picture.lane(cause) : own;
        int end = own;
        if (asks && bar != null && bar.lane() != own) {
            start = own;
            end = bar.lane();
        }
        String text = Signs.of(said.role()) + words.name(said.type());
        Tint tint = tint(said.role(), asks);
        if (start == end) {
            double x = x(own, view);
            pen.fill(x - 4, y - 4, 8, 8, tint, alpha);
            text(pen, text, x + 12, y + 3, COLUMN - 16, alpha);
        } else {
            message(pen, x(start, view), x(end, view), y, new Stroke(tint, asks ? 1.6 : 1.2, !asks, alpha));
            double left = Math.min(x(start, view), x(end, view)) + 12;
            text(pen, text, left, y - 5, Math.abs(end - start) * COLUMN - 20, alpha);
        }
    }

    private static Tint tint(EventRole role, boolean asks) {
        return switch (role) {
            case FAILURE, UNDO_FAILURE -> Tint.WRONG;
            case UNDO, UNDO_REQUEST, UNDO_SUCCESS -> Tint.UNDONE;
            default -> asks ? Tint.ACTIVE : Tint.TEXT;
        };
    }

    private static void text(Pen pen, String text, double x, double base, double room, double alpha) {
        pen.text(TextWidth.cut(text, 11, room), x, base, Pen.Lettering.plain(Tint.STRONG, alpha));
    }

    private static void message(Pen pen, double from, double to, double y, Stroke stroke) {
        double side = Math.signum(to - from);
        double end = to - side * (HALF + 1);
        pen.line(from + side * HALF, y, end, y, stroke);
        pen.polygon(
                new double[] {end, end - side * 8, end - side * 8},
                new double[] {y, y - 4, y + 4},
                stroke.tint(),
                stroke.alpha());
    }

    private void playhead(Pen pen, View view) {
        int happened = view.happened();
        if (happened > 0 && happened < picture.saga().events().size()) {
            double y = top(happened) - view.y();
            pen.line(0, y, view.width(), y, Stroke.solid(Tint.STRONG, 1.4, 1));
            pen.polygon(new double[] {0, 7, 0}, new double[] {y - 5, y, y + 5}, Tint.STRONG, 1);
        }
    }

    private void head(Pen pen, View view) {
        pen.fill(0, 0, view.width(), HEAD, Tint.GROUND, 1);
        for (int lane = 0; lane < picture.lanes().size(); lane++) {
            double x = x(lane, view);
            if (x > -COLUMN && x < view.width() + COLUMN) {
                String name = TextWidth.cut(words.name(picture.lanes().get(lane).name()), 13, COLUMN - 24);
                double wide = TextWidth.bold(name, 12);
                pen.frame(x - wide / 2 - 8, 5, wide + 16, 22, Stroke.solid(Tint.LINE, 1, 1));
                pen.text(name, x - wide / 2, 20, new Pen.Lettering(Tint.STRONG, 12, true, false, 1));
            }
        }
        pen.line(0, HEAD, view.width(), HEAD, Stroke.solid(Tint.LINE, 1, 1));
    }
}
