package playhead.saga.picture;

import java.util.ArrayList;
import java.util.List;

/** Counts what is drawn and keeps what is written. */
final class CountingPen implements Pen {
    int drawn;
    int dashedLines;
    int curves;
    final List<String> texts = new ArrayList<>();
    final List<String> struck = new ArrayList<>();
    final List<String> faint = new ArrayList<>();

    @Override
    public void fill(double x, double y, double width, double height, Tint tint, double alpha) {
        drawn++;
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        drawn++;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        drawn++;
        dashedLines += stroke.dashed() ? 1 : 0;
    }

    @Override
    public void curve(Curve curve, Stroke stroke) {
        drawn++;
        curves++;
    }

    @Override
    public void polygon(double[] xs, double[] ys, Tint tint, double alpha) {
        drawn++;
    }

    @Override
    public void text(String text, double x, double base, Lettering lettering) {
        drawn++;
        texts.add(text);
        if (lettering.struck()) {
            struck.add(text);
        }
        if (lettering.alpha() < 1) {
            faint.add(text);
        }
    }
}
