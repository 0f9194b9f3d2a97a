package playhead.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import playhead.history.Silence;
import playhead.ui.look.Ink;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Coverage;
import playhead.workspace.Coverage.Source;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

/**
 * Draws a bar for each source: thick where it says something, a thin line where it is silent, nothing before and after.
 *
 * @param axis of the timeline above
 * @param frame of the timeline above
 * @param ink with what
 * @param words for what there is no room for
 */
record CoveragePainter(Axis axis, Frame frame, Ink ink, Words words) {
    /** Height of a row, before zooming. */
    static final double ROW = 15;

    private static final int LONGEST = 28;
    private static final double BAR = 7;

    /** @param most so many bars; the others are counted */
    void draw(GraphicsContext g, Coverage coverage, int most, Moment moment) {
        g.setFont(Lettering.FONT);
        List<Source> sources = coverage.sources();
        for (int row = 0; row < Math.min(most, sources.size()); row++) {
            bar(g, sources.get(row), row * ROW, moment.replay());
        }
        if (sources.size() > most) {
            g.setFill(ink.text());
            g.setTextBaseline(VPos.CENTER);
            g.fillText(
                    words.text("timeline.coverage.more", Shown.number(sources.size() - most)),
                    Frame.PAD,
                    most * ROW + ROW / 2);
        }
        double head = axis.place(moment.at());
        if (frame.span().contains(head)) {
            double x = Math.round(frame.x(head)) + 0.5;
            g.setStroke(ink.head());
            g.strokeLine(x, 0, x, Math.min(most, sources.size()) * ROW);
        }
    }

    private void bar(GraphicsContext g, Source source, double top, Replay replay) {
        double y = top + (ROW - BAR) / 2;
        Span whole = span(source, replay);
        if (whole != null
                && whole.to() >= frame.span().from()
                && whole.from() <= frame.span().to()) {
            g.setFill(ink.accent());
            double free = whole.from();
            if (axis instanceof ByTime byTime) {
                for (Silence silence : source.silences()) {
                    stretch(g, free, byTime.folding().place(silence.from()), y, BAR);
                    free = byTime.folding().place(silence.to());
                    stretch(g, byTime.folding().place(silence.from()), free, y + BAR / 2 - 0.5, 1);
                }
            }
            stretch(g, free, whole.to(), y, BAR);
        }
        String name = Shown.cut(Display.safe(source.file()), LONGEST);
        double wide = Lettering.width(name) + 8;
        g.setFill(ink.veil(0.85));
        g.fillRect(Frame.PAD, top, wide, ROW);
        g.setFill(ink.head());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(name, Frame.PAD + 4, top + ROW / 2);
    }

    /** Where it stands on the axis, or null when that cannot be drawn: positions of a file mean nothing in another order. */
    private Span span(Source source, Replay replay) {
        return switch (axis) {
            case ByPosition positions -> replay == Replay.RECORDED ? positions.of(source.first(), source.last()) : null;
            case ByTime(var times, var folding) ->
                source.timed() ? new Span(folding.place(source.from()), folding.place(source.to())) : null;
        };
    }

    private void stretch(GraphicsContext g, double from, double to, double top, double height) {
        if (to < frame.span().from() || from > frame.span().to()) {
            return;
        }
        double left = frame.inside(from);
        g.fillRect(left, top, Math.max(2, frame.inside(to) - left), height);
    }
}
