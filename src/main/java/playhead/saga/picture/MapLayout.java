package playhead.saga.picture;

import java.util.ArrayList;
import java.util.List;
import playhead.saga.variants.ProcessMap;

/** Where everything in the picture of a process map is: from top to bottom, the same for the same map. Immutable. */
public final class MapLayout {
    /** Width of a box. */
    public static final double WIDTH = 176;

    /** Height of a box. */
    public static final double HEIGHT = 38;

    static final double GAP = 30;
    private static final double DOWN = 62;
    private static final double MARGIN = 22;
    private static final double BULGE = 58;
    private static final double NEAR = 6;
    private static final int NODES = 60;
    private static final int EDGES = 140;
    private static final int PIECES = 12;

    /**
     * An edge.
     *
     * @param edge what it counts
     * @param back whether it goes up
     * @param curves from its beginning to its end
     * @param label where its number stands
     */
    record Way(ProcessMap.Edge edge, boolean back, List<Pen.Curve> curves, LabelPlaces.Place label) {}

    private final ProcessMap map;
    private final double[] xs;
    private final double[] ys;
    private final List<Way> ways = new ArrayList<>();
    private final double width;
    private final double height;

    /** Lays out a map: the most frequent of a large one. */
    public MapLayout(ProcessMap map) {
        this.map = map;
        int count = Math.min(NODES, map.nodes().size());
        List<ProcessMap.Edge> edges = map.edges().stream()
                .filter(edge -> edge.from() < count && edge.to() < count)
                .limit(EDGES)
                .toList();
        MapLayers layers = new MapLayers(map.nodes().subList(0, count), edges);
        double shift = MARGIN - layers.left();
        xs = new double[count];
        ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = layers.node(i).x + shift - WIDTH / 2;
            ys[i] = top(layers.node(i).layer);
        }
        LabelPlaces labels = new LabelPlaces();
        for (int i = 0; i < edges.size(); i++) {
            ProcessMap.Edge edge = edges.get(i);
            List<Pen.Curve> curves = layers.isBack(i) ? List.of(back(edge)) : down(layers.way(i), shift);
            LabelPlaces.Place label = labels.take(curves.getFirst(), layers.isBack(i), edge.count());
            ways.add(new Way(edge, layers.isBack(i), curves, label));
        }
        width = layers.right() + shift + MARGIN + BULGE;
        height = top(layers.depth()) - DOWN + HEIGHT;
    }

    private static double top(int layer) {
        return MARGIN + layer * (HEIGHT + DOWN);
    }

    private static List<Pen.Curve> down(List<MapLayers.Item> way, double shift) {
        List<Pen.Curve> curves = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            double x1 = way.get(i - 1).x + shift;
            double x2 = way.get(i).x + shift;
            double y1 = top(way.get(i - 1).layer) + HEIGHT;
            double y2 = top(way.get(i).layer);
            if (way.get(i - 1).node < 0) {
                curves.add(new Pen.Curve(x1, y1 - HEIGHT, x1, y1, x1, y1 - HEIGHT, x1, y1));
            }
            curves.add(new Pen.Curve(x1, y1, x1, y1 + DOWN / 2, x2, y2 - DOWN / 2, x2, y2));
        }
        return List.copyOf(curves);
    }

    private Pen.Curve back(ProcessMap.Edge edge) {
        double right1 = xs[edge.from()] + WIDTH;
        double right2 = xs[edge.to()] + WIDTH;
        double y1 = ys[edge.from()] + HEIGHT * (edge.from() == edge.to() ? 0.8 : 0.35);
        double y2 = ys[edge.to()] + HEIGHT * (edge.from() == edge.to() ? 0.2 : 0.65);
        double far = edge.from() == edge.to() ? 34 : BULGE;
        return new Pen.Curve(right1, y1, right1 + far, y1, right2 + far, y2, right2, y2);
    }

    /** The step under a point, -1 for none: a place in {@link ProcessMap#nodes()}. */
    public int node(double x, double y) {
        for (int i = 0; i < xs.length; i++) {
            if (x >= xs[i] && x <= xs[i] + WIDTH && y >= ys[i] && y <= ys[i] + HEIGHT) {
                return i;
            }
        }
        return -1;
    }

    /** The edge under a point, null for none. */
    public ProcessMap.Edge edge(double x, double y) {
        for (Way way : ways) {
            if (way.label.has(x, y)) {
                return way.edge;
            }
        }
        return ways.stream()
                .filter(way -> way.curves.stream().anyMatch(curve -> isNear(curve, x, y)))
                .map(Way::edge)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNear(Pen.Curve curve, double x, double y) {
        for (int i = 0; i <= PIECES; i++) {
            double t = i / (double) PIECES;
            if (Math.hypot(curve.x(t) - x, curve.y(t) - y) < NEAR) {
                return true;
            }
        }
        return false;
    }

    /** How many edges have no room in the picture. */
    public int left() {
        return map.edges().size() - ways.size();
    }

    /** What is laid out. */
    public ProcessMap map() {
        return map;
    }

    /** How many steps are drawn. */
    public int nodes() {
        return xs.length;
    }

    /** Left edge of a step. */
    public double x(int node) {
        return xs[node];
    }

    /** Upper edge of a step. */
    public double y(int node) {
        return ys[node];
    }

    List<Way> ways() {
        return ways;
    }

    /** Width of all of it. */
    public double width() {
        return width;
    }

    /** Height of all of it. */
    public double height() {
        return height;
    }
}
