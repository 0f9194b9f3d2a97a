package playhead.saga.picture;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import playhead.saga.variants.PathPick;
import playhead.saga.variants.ProcessMap;

/**
 * Draws a process map: boxes for the steps, arrows with numbers, the thicker the more frequent, dashed where they go back.
 *
 * @param layout where everything is
 * @param about what stands below the name of a step
 * @param name writes a name from the log
 * @param number writes a number
 */
public record MapPainter(
        MapLayout layout,
        Function<ProcessMap.Node, String> about,
        Function<String, String> name,
        IntFunction<String> number) {
    private static final double SIZE = 11;
    private static final double THICKEST = 6;

    /**
     * Draws what is seen.
     *
     * @param x left edge of what is seen
     * @param y upper edge
     * @param pick what is selected, or null
     */
    public void paint(Pen pen, double x, double y, double width, double height, PathPick pick) {
        pen.fill(0, 0, width, height, Tint.GROUND, 1);
        int most =
                layout.ways().stream().mapToInt(way -> way.edge().count()).max().orElse(1);
        for (MapLayout.Way way : layout.ways().reversed()) {
            draw(pen, way, -x, -y, 1 + THICKEST * way.edge().count() / most, isPicked(way.edge(), pick));
        }
        for (int i = 0; i < layout.nodes(); i++) {
            if (layout.y(i) + MapLayout.HEIGHT >= y && layout.y(i) <= y + height) {
                draw(pen, i, layout.x(i) - x, layout.y(i) - y, pick);
            }
        }
        for (MapLayout.Way way : layout.ways().reversed()) {
            label(pen, way, way.label().x() - x, way.label().y() - y, isPicked(way.edge(), pick));
        }
    }

    private String type(int node) {
        return layout.map().nodes().get(node).type();
    }

    private boolean isPicked(ProcessMap.Edge edge, PathPick pick) {
        return Objects.equals(pick, new PathPick.Followed(type(edge.from()), type(edge.to())));
    }

    private static void draw(Pen pen, MapLayout.Way way, double dx, double dy, double thick, boolean picked) {
        Tint tint = picked ? Tint.CHOSEN : way.back() ? Tint.EXPECTED : Tint.ACTIVE;
        Stroke stroke = new Stroke(tint, way.back() ? 1 + thick / 4 : thick, way.back(), picked ? 1 : 0.65);
        for (Pen.Curve c : way.curves()) {
            pen.curve(
                    new Pen.Curve(
                            c.x1() + dx,
                            c.y1() + dy,
                            c.cx1() + dx,
                            c.cy1() + dy,
                            c.cx2() + dx,
                            c.cy2() + dy,
                            c.x2() + dx,
                            c.y2() + dy),
                    stroke);
        }
        Pen.Curve last = way.curves().getLast();
        double x = last.x2() + dx;
        double y = last.y2() + dy;
        double half = 4 + thick / 2;
        if (way.back()) {
            pen.polygon(new double[] {x, x + 8, x + 8}, new double[] {y, y - half, y + half}, tint, 1);
        } else {
            pen.polygon(new double[] {x, x - half, x + half}, new double[] {y, y - 8, y - 8}, tint, 1);
        }
    }

    private void label(Pen pen, MapLayout.Way way, double x, double y, boolean picked) {
        String text = number.apply(way.edge().count());
        double wide = TextWidth.of(text, SIZE);
        pen.fill(x - wide / 2 - 2, y - 7, wide + 4, 14, Tint.GROUND, 0.9);
        pen.text(
                text,
                x - wide / 2,
                y + 4,
                new Pen.Lettering(picked ? Tint.CHOSEN : Tint.STRONG, SIZE, picked, false, 1));
    }

    private void draw(Pen pen, int number, double x, double y, PathPick pick) {
        ProcessMap.Node node = layout.map().nodes().get(number);
        boolean picked = pick instanceof PathPick.Reached(String type) && type.equals(node.type());
        pen.fill(x, y, MapLayout.WIDTH, MapLayout.HEIGHT, Tint.BAND, 1);
        pen.frame(
                x,
                y,
                MapLayout.WIDTH,
                MapLayout.HEIGHT,
                Stroke.solid(picked ? Tint.CHOSEN : Tint.TEXT, picked ? 3 : 1, 1));
        if (node.begins() > 0) {
            pen.fill(x, y, MapLayout.WIDTH, 3, Tint.ACTIVE, 1);
        }
        if (node.ends() > 0) {
            pen.fill(x, y + MapLayout.HEIGHT - 3, MapLayout.WIDTH, 3, Tint.DONE, 1);
        }
        double room = MapLayout.WIDTH - 16;
        pen.text(
                TextWidth.cut(name.apply(node.type()), SIZE * 1.1, room),
                x + 8,
                y + 16,
                Pen.Lettering.bold(Tint.STRONG, 1));
        pen.text(TextWidth.cut(about.apply(node), SIZE, room), x + 8, y + 30, Pen.Lettering.plain(Tint.TEXT, 1));
    }
}
