package playhead.saga.picture;

import java.util.List;
import playhead.event.Identity;
import playhead.saga.StepStatus;

/** Paints steps and what undoes them: a bar each, its name with the sign of its status above, its deadline below. */
record BarPainter(SagaPicture picture, Pen pen, View view, PictureWords words) {
    /** Half the height of a bar. */
    static final double HALF = 6;
    /** How far a bar reaches beyond the middle of its first and last slot. */
    static final double REACH = 7;

    private static final double LAST_NAME = 220;

    void paint(int from, int to) {
        for (Lane lane : picture.lanes()) {
            for (int row = 0; row < lane.rows().size(); row++) {
                double y = lane.rowY(row) - view.y();
                if (y > 0 && y < view.height() + Lane.ROW) {
                    row(lane.rows().get(row), from, to, y);
                }
            }
        }
    }

    private void row(List<Bar> bars, int from, int to, double y) {
        for (int i = first(bars, from); i < bars.size() && bars.get(i).from() < to; i++) {
            double room = i + 1 < bars.size() ? left(bars.get(i + 1)) - 4 : left(bars.get(i)) + LAST_NAME;
            bar(bars.get(i), y, room);
        }
    }

    /** The first bar that reaches a slot. */
    private static int first(List<Bar> bars, int slot) {
        int low = 0;
        int high = bars.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bars.get(middle).to() >= slot) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double left(Bar bar) {
        return view.seenX(picture.slots().x(bar.from())) - REACH;
    }

    private double right(Bar bar) {
        double end = view.seenX(picture.slots().x(bar.to()));
        return bar.open() ? end + Slots.EDGE * 0.6 * Math.min(1, view.zoom()) : end + REACH;
    }

    private void bar(Bar bar, double y, double free) {
        StepStatus status = bar.at(view.happened());
        double left = Math.max(left(bar), SagaPicture.NAMES - 20);
        double right = Math.min(right(bar), view.width() + 20);
        double done = status == null ? left : bar.last() < view.happened() ? right : head(left, right);
        StepStatus shown = status == null ? bar.outcome() : status;
        Tint tint = Signs.tint(shown);
        if (done < right) {
            pen.fill(left, y - HALF, right - left, 2 * HALF, Signs.tint(bar.outcome()), 0.14);
            pen.frame(left, y - HALF, right - left, 2 * HALF, Stroke.dashed(tint, 1, 0.45));
        }
        if (done > left) {
            body(bar, shown, left, done, y);
        }
        deadline(bar, y);
        name(bar, shown, y, free, status == null ? 0.45 : 1);
        if (view.chosen() >= 0 && Identity.same(picture.bar(view.chosen()), bar)) {
            pen.frame(left - 2.5, y - HALF - 2.5, right - left + 5, 2 * HALF + 5, Stroke.solid(Tint.CHOSEN, 2, 1));
        }
    }

    /** What undoes is hatched, what failed is hollow, what goes on has an open end. */
    private void body(Bar bar, StepStatus shown, double left, double right, double y) {
        Tint tint = Signs.tint(shown);
        boolean hollow = bar.undoes() || shown == StepStatus.FAILED;
        pen.fill(
                left,
                y - HALF,
                right - left,
                2 * HALF,
                tint,
                hollow ? 0.2 : shown == StepStatus.COMPENSATED ? 0.4 : 0.85);
        if (bar.undoes()) {
            for (double x = left; x < right; x += 6) {
                double end = Math.min(right, x + 2 * HALF);
                pen.line(x, y + HALF, end, y + HALF - (end - x), Stroke.solid(tint, 1, 0.9));
            }
        }
        boolean going = shown == StepStatus.RUNNING || shown == StepStatus.RETRYING || shown == StepStatus.COMPENSATING;
        if (!going) {
            pen.frame(left, y - HALF, right - left, 2 * HALF, Stroke.solid(tint, hollow ? 1.6 : 1, 1));
        } else {
            pen.line(right, y - HALF - 2, right, y + HALF + 2, Stroke.dashed(tint, 2, 1));
        }
    }

    private double head(double left, double right) {
        return Math.clamp(view.seenX(picture.x(view.happened() - 1)) + REACH, left, Math.max(left, right));
    }

    private void name(Bar bar, StepStatus shown, double y, double free, double alpha) {
        double x = Math.max(left(bar) + REACH + 5, SagaPicture.NAMES + 4);
        String sign = Signs.of(shown);
        Tint tint = Signs.tint(shown);
        pen.text(sign, x, y - HALF - 5, Pen.Lettering.bold(tint, alpha));
        double used = TextWidth.of(sign, 11) + 4;
        String tries = bar.attempts() > 1 && shown != StepStatus.PENDING ? " ×" + bar.attempts() : "";
        double room = free - x - used - TextWidth.of(tries, 11);
        String name = TextWidth.cut(words.name(bar.name()), 11, room);
        boolean struck = bar.undone() < view.happened();
        pen.text(name, x + used, y - HALF - 5, new Pen.Lettering(Tint.STRONG, 11, false, struck, alpha));
        if (!tries.isEmpty() && room > 0) {
            pen.text(tries, x + used + TextWidth.of(name, 11), y - HALF - 5, Pen.Lettering.bold(Tint.EXPECTED, alpha));
        }
    }

    /** A fuse below the bar, as long as there was time; what has run out of it is thick. */
    private void deadline(Bar bar, double y) {
        if (bar.due() < 0) {
            return;
        }
        double line = y + HALF + 4;
        double left = left(bar) + REACH;
        double due = view.seenX(bar.due());
        double head = view.happened() == 0 ? left : view.seenX(picture.x(view.happened() - 1));
        double decided = bar.last() < view.happened() && !bar.open()
                ? view.seenX(picture.slots().x(bar.to()))
                : head;
        double burnt = Math.clamp(decided, left, Math.max(left, due));
        boolean late = bar.late() && decided >= due;
        Tint tint = late ? Tint.WRONG : Tint.EXPECTED;
        pen.line(left, line, due, line, Stroke.dashed(tint, 1, 0.8));
        pen.line(left, line, burnt, line, Stroke.solid(tint, 2.4, 1));
        pen.line(due, line - 4, due, line + 4, Stroke.solid(tint, late ? 2.4 : 1.4, 1));
        if (late) {
            pen.text("!", due + 3, line + 4, Pen.Lettering.bold(Tint.WRONG, 1));
        }
    }
}
