package playhead.saga.variants;

import java.util.List;

/**
 * How often event types follow each other in sagas.
 *
 * @param nodes event types, by how many sagas have them, most first
 * @param edges by how often they were taken, most first
 */
public record ProcessMap(List<Node> nodes, List<Edge> edges) {
    public ProcessMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * An event type in the map.
     *
     * @param type its name
     * @param events how many events
     * @param sagas in how many sagas
     * @param begins how many sagas begin with it
     * @param ends how many sagas have it last
     */
    public record Node(String type, int events, int sagas, int begins, int ends) {}

    /**
     * That one type follows another at once.
     *
     * @param from place of the first in {@link ProcessMap#nodes()}
     * @param to place of the second
     * @param count how often
     * @param sagas in how many sagas
     * @param medianMillis middle of the times between, -1 without times
     */
    public record Edge(int from, int to, int count, int sagas, long medianMillis) {}
}
