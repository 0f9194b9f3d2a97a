package playhead.saga.picture;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import playhead.saga.SagaStatus;
import playhead.saga.listing.SagaOverview;

/**
 * Draws how sagas ended over time: a bar for each span, its parts by how they stand, with different hatching.
 *
 * @param overview what to draw
 * @param status writes how a saga stands
 * @param number writes a number
 * @param ends what stands below the first and the last bar
 */
public record OutcomePainter(
        SagaOverview overview, Function<SagaStatus, String> status, IntFunction<String> number, List<String> ends) {
    private static final double MARGIN = 10;
    private static final double TOP = 34;
    private static final double FOOT = 22;
    private static final double SIZE = 11;

    /** Draws all of it. */
    public void paint(Pen pen, double width, double height) {
        pen.fill(0, 0, width, height, Tint.GROUND, 1);
        double base = height - FOOT;
        double high = base - legend(pen, width) - 12;
        int most = overview.spans().stream().mapToInt(OutcomePainter::sum).max().orElse(0);
        if (most == 0 || high < 10) {
            return;
        }
        double wide = (width - 2 * MARGIN) / overview.spans().size();
        double x = MARGIN;
        for (SagaOverview.Span span : overview.spans()) {
            double y = base;
            for (Map.Entry<SagaStatus, Integer> part : span.outcomes().entrySet()) {
                double tall = high * part.getValue() / most;
                y -= tall;
                bar(pen, x + 1, y, Math.min(60, wide - 2), tall, part.getKey());
            }
            int all = sum(span);
            String text = number.apply(all);
            if (all > 0 && TextWidth.of(text, SIZE) < Math.max(wide, 14)) {
                pen.text(text, x + 2, y - 3, Pen.Lettering.plain(Tint.TEXT, 1));
            }
            x += wide;
        }
        pen.line(MARGIN, base, width - MARGIN, base, Stroke.solid(Tint.LINE, 1, 1));
        pen.text(ends.getFirst(), MARGIN, height - 7, Pen.Lettering.plain(Tint.TEXT, 1));
        if (overview.spans().size() > 1) {
            String last = ends.getLast();
            double left = width - MARGIN - TextWidth.of(last, SIZE);
            if (left > MARGIN + TextWidth.of(ends.getFirst(), SIZE) + 8) {
                pen.text(last, left, height - 7, Pen.Lettering.plain(Tint.TEXT, 1));
            }
        }
    }

    private static int sum(SagaOverview.Span span) {
        return span.outcomes().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the parts mean; gives where it ends. */
    private double legend(Pen pen, double width) {
        double x = MARGIN;
        double y = 8;
        for (Map.Entry<SagaStatus, Integer> one : overview.outcomes().entrySet()) {
            String text = status.apply(one.getKey()) + " " + number.apply(one.getValue());
            double room = 18 + TextWidth.of(text, SIZE) + 14;
            if (x > MARGIN && x + room > width) {
                x = MARGIN;
                y += 18;
            }
            bar(pen, x, y, 13, 13, one.getKey());
            pen.text(text, x + 18, y + 11, Pen.Lettering.plain(Tint.STRONG, 1));
            x += room;
        }
        return Math.max(TOP, y + 22);
    }

    private static void bar(Pen pen, double x, double y, double width, double height, SagaStatus status) {
        Tint tint = tint(status);
        boolean open = !status.ended();
        pen.fill(x, y, width, height, tint, open ? 0.2 : 0.75);
        pen.frame(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1), Stroke.solid(tint, 1, 1));
        double step = status == SagaStatus.COMPENSATED || status == SagaStatus.COMPENSATING ? 4 : 7;
        if (tint == Tint.UNDONE || tint == Tint.WRONG) {
            for (double at = y + step; at < y + height - 1; at += step) {
                pen.line(x, at, x + width, at, Stroke.solid(Tint.GROUND, 1, 0.8));
            }
        }
        if (tint == Tint.WRONG) {
            for (double at = x + step; at < x + width - 1; at += step) {
                pen.line(at, y, at, y + height, Stroke.solid(Tint.GROUND, 1, 0.8));
            }
        }
    }

    private static Tint tint(SagaStatus status) {
        return switch (status) {
            case COMPLETED -> Tint.DONE;
            case FAILED, STUCK -> Tint.WRONG;
            case COMPENSATED, COMPENSATING -> Tint.UNDONE;
            case RETRYING -> Tint.EXPECTED;
            case WAITING, RUNNING -> Tint.ACTIVE;
            case ABANDONED -> Tint.TEXT;
        };
    }
}
