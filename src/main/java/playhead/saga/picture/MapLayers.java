package playhead.saga.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import playhead.saga.variants.ProcessMap;

/** Puts the steps of a process map in layers, so that the frequent ways go down. One use. */
final class MapLayers {
    private static final int SWEEPS = 6;
    private static final double PASSING = 26;

    /** A step in a layer, or an edge that passes through it. */
    static final class Item {
        final int node;
        final int layer;
        final List<Item> above = new ArrayList<>();
        final List<Item> below = new ArrayList<>();
        double x;

        private Item(int node, int layer) {
            this.node = node;
            this.layer = layer;
        }

        private double room() {
            return node < 0 ? PASSING : MapLayout.WIDTH + MapLayout.GAP;
        }

        private double wanted() {
            int count = above.size() + below.size();
            double sum = 0;
            for (Item one : above) {
                sum += one.x;
            }
            for (Item one : below) {
                sum += one.x;
            }
            return count == 0 ? x : sum / count;
        }
    }

    private final List<List<Item>> layers = new ArrayList<>();
    private final Item[] nodes;
    private final boolean[][] reaches;
    private final boolean[] back;
    /** Of each edge the items that it goes through, from top to bottom; empty for one that goes back. */
    private final List<List<Item>> ways = new ArrayList<>();

    /**
     * @param steps the steps
     * @param edges between them
     */
    MapLayers(List<ProcessMap.Node> steps, List<ProcessMap.Edge> edges) {
        int count = steps.size();
        nodes = new Item[count];
        reaches = new boolean[count][count];
        back = new boolean[edges.size()];
        int[] far = fromBeginnings(steps, edges);
        IntStream.range(0, back.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -edges.get(i).count())
                        .thenComparingInt(i -> far[edges.get(i).from()]))
                .forEach(i -> back[i] = !add(edges.get(i).from(), edges.get(i).to()));
        place(ranks(count, edges));
        for (int i = 0; i < back.length; i++) {
            ways.add(back[i] ? List.of() : way(edges.get(i)));
        }
        arrange();
    }

    /** How many edges lead to each step from where sagas begin. */
    private static int[] fromBeginnings(List<ProcessMap.Node> steps, List<ProcessMap.Edge> edges) {
        int[] far = steps.stream()
                .mapToInt(step -> step.begins() > 0 ? 0 : steps.size())
                .toArray();
        for (int round = 0; round < far.length; round++) {
            for (ProcessMap.Edge edge : edges) {
                far[edge.to()] = Math.min(far[edge.to()], far[edge.from()] + 1);
            }
        }
        return far;
    }

    /** Whether an edge can go down without a circle. */
    private boolean add(int from, int to) {
        if (from == to || reaches[to][from]) {
            return false;
        }
        for (int before = 0; before < nodes.length; before++) {
            if (before == from || reaches[before][from]) {
                reaches[before][to] = true;
                for (int after = 0; after < nodes.length; after++) {
                    reaches[before][after] |= reaches[to][after];
                }
            }
        }
        return true;
    }

    private int[] ranks(int count, List<ProcessMap.Edge> edges) {
        int[] ranks = new int[count];
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < back.length; i++) {
                ProcessMap.Edge edge = edges.get(i);
                if (!back[i] && ranks[edge.to()] <= ranks[edge.from()]) {
                    ranks[edge.to()] = ranks[edge.from()] + 1;
                    moved = true;
                }
            }
        }
        return ranks;
    }

    private void place(int[] ranks) {
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = put(node, ranks[node]);
        }
    }

    private Item put(int node, int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        Item item = new Item(node, layer);
        layers.get(layer).add(item);
        return item;
    }

    private List<Item> way(ProcessMap.Edge edge) {
        List<Item> way = new ArrayList<>(List.of(nodes[edge.from()]));
        for (int layer = nodes[edge.from()].layer + 1; layer < nodes[edge.to()].layer; layer++) {
            way.add(put(-1, layer));
        }
        way.add(nodes[edge.to()]);
        for (int i = 1; i < way.size(); i++) {
            way.get(i - 1).below.add(way.get(i));
            way.get(i).above.add(way.get(i - 1));
        }
        return way;
    }

    private void arrange() {
        layers.forEach(this::spread);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<Item> layer : sweep % 2 == 0 ? layers : layers.reversed()) {
                layer.sort(Comparator.comparingDouble(Item::wanted));
                spread(layer);
                settle(layer);
            }
        }
    }

    /** Side by side, around the middle. */
    private void spread(List<Item> layer) {
        double left = -layer.stream().mapToDouble(Item::room).sum() / 2;
        for (Item item : layer) {
            item.x = left + item.room() / 2;
            left += item.room();
        }
    }

    /** As near to where they are wanted as the others let them. */
    private static void settle(List<Item> layer) {
        double[] wanted = layer.stream().mapToDouble(Item::wanted).toArray();
        double edge = Double.NEGATIVE_INFINITY;
        double off = 0;
        for (int i = 0; i < wanted.length; i++) {
            Item item = layer.get(i);
            item.x = Math.max(wanted[i], edge + item.room() / 2);
            edge = item.x + item.room() / 2;
            off += item.x - wanted[i];
        }
        for (Item item : layer) {
            item.x -= off / wanted.length;
        }
    }

    boolean isBack(int edge) {
        return back[edge];
    }

    List<Item> way(int edge) {
        return ways.get(edge);
    }

    Item node(int number) {
        return nodes[number];
    }

    /** The left edge of all of it. */
    double left() {
        return layers.stream()
                .flatMap(List::stream)
                .mapToDouble(item -> item.x - item.room() / 2)
                .min()
                .orElse(0);
    }

    /** The right edge of all of it. */
    double right() {
        return layers.stream()
                .flatMap(List::stream)
                .mapToDouble(item -> item.x + item.room() / 2)
                .max()
                .orElse(0);
    }

    int depth() {
        return layers.size();
    }
}
