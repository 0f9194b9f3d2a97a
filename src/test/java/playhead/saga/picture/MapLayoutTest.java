package playhead.saga.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.variants.ProcessMap;

class MapLayoutTest {
    private static ProcessMap.Node node(String type, int begins) {
        return new ProcessMap.Node(type, 9, 9, begins, 0);
    }

    private static ProcessMap.Edge edge(int from, int to, int count) {
        return new ProcessMap.Edge(from, to, count, count, -1);
    }

    @Test
    void what_follows_stands_below_and_a_retry_goes_back() {
        ProcessMap map = new ProcessMap(
                List.of(node("Failed", 0), node("Asked", 0), node("Started", 1), node("Done", 0)),
                List.of(edge(0, 1, 9), edge(1, 0, 9), edge(2, 1, 1), edge(1, 3, 1)));
        MapLayout layout = new MapLayout(map);
        assertTrue(layout.y(2) < layout.y(1), "started above asked");
        assertTrue(layout.y(1) < layout.y(0), "asked above failed");
        assertTrue(layout.y(1) < layout.y(3), "asked above done");
        assertTrue(layout.ways().get(0).back(), "from failed to asked again");
        assertFalse(layout.ways().get(1).back(), "from asked to failed");
        assertEquals(3, layout.node(layout.x(3) + 1, layout.y(3) + 1));
        MapLayout.Way way = layout.ways().get(3);
        assertEquals(
                map.edges().get(3), layout.edge(way.label().x(), way.label().y()));
    }

    @Test
    void boxes_of_a_large_map_do_not_cover_each_other_and_stand_where_they_stood() {
        List<ProcessMap.Node> nodes = new ArrayList<>();
        List<ProcessMap.Edge> edges = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            nodes.add(node("Step" + i, i == 0 ? 9 : 0));
            for (int j = 1; j < 4; j++) {
                edges.add(edge(i, (i * 7 + j * 11) % 80, 100 - i));
            }
        }
        ProcessMap map = new ProcessMap(nodes, edges);
        MapLayout layout = new MapLayout(map);
        MapLayout again = new MapLayout(map);
        assertEquals(60, layout.nodes());
        assertEquals(edges.size() - layout.ways().size(), layout.left());
        for (int i = 0; i < layout.nodes(); i++) {
            assertEquals(again.x(i), layout.x(i));
            assertTrue(layout.x(i) >= 0 && layout.x(i) + MapLayout.WIDTH <= layout.width());
            assertTrue(layout.y(i) + MapLayout.HEIGHT <= layout.height());
            for (int j = 0; j < i; j++) {
                assertTrue(
                        layout.y(i) != layout.y(j) || Math.abs(layout.x(i) - layout.x(j)) >= MapLayout.WIDTH,
                        i + " covers " + j);
            }
        }
    }

    @Test
    void numbers_of_edges_that_leave_one_box_do_not_cover_each_other() {
        List<ProcessMap.Node> nodes = new ArrayList<>();
        List<ProcessMap.Edge> edges = new ArrayList<>();
        nodes.add(node("Asked", 9));
        for (int i = 1; i < 6; i++) {
            nodes.add(node("Answered" + i, 0));
            edges.add(edge(0, i, 300_000_000 + i));
        }
        List<LabelPlaces.Place> labels = new MapLayout(new ProcessMap(nodes, edges))
                .ways().stream().map(MapLayout.Way::label).toList();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                LabelPlaces.Place one = labels.get(i);
                LabelPlaces.Place other = labels.get(j);
                boolean apart = Math.abs(one.x() - other.x()) >= one.width() || Math.abs(one.y() - other.y()) >= 14;
                assertTrue(apart, one + " covers " + other);
            }
        }
    }
}
