package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.look.TableScroll;

class NarrowWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void what_moves_the_playhead_and_the_legend_stay_inside_the_window_at_200_percent() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"), Locale.GERMAN);
        driven.open(OpenWorkspace.make(folder, "shop", OpenWorkspace.orders(90)));
        driven.robot.interact(() -> driven.model().look().zoomBy(10));
        Set<String> outside = new TreeSet<>();
        size(1000, 700);
        outside(outside);
        size(1366, 768);
        outside(outside);
        assertTrue(outside.isEmpty(), String.join("\n", outside));
    }

    @Test
    void at_200_percent_the_tables_have_room_for_rows_and_at_100_percent_everything_is_back() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        driven.open(OpenWorkspace.make(folder, "shop", OpenWorkspace.orders(90)));
        driven.robot.interact(() -> driven.model().playhead().moveTo(50));
        driven.calm();
        driven.robot.interact(() -> driven.model().look().zoomBy(10));
        driven.call("view.events");
        assertTrue(rows("#events-table") >= 5, "events: " + rows("#events-table"));
        assertTrue(TableScroll.first(driven.table("#events-table")) <= 49, "the playhead's row is above");
        assertTrue(TableScroll.last(driven.table("#events-table")) >= 49, "the playhead's row is below");
        driven.call("view.state");
        assertTrue(rows("#state-table") >= 3, "state: " + rows("#state-table"));
        assertTrue(driven.robot.lookup(".detail").queryAll().isEmpty());
        driven.call("fold.detail");
        assertFalse(driven.robot.lookup(".detail").queryAll().isEmpty());
        driven.robot.interact(() -> driven.model().look().zoomBy(-10));
        driven.calm();
        assertFalse(driven.robot.lookup(".detail").queryAll().isEmpty());
        assertTrue(driven.robot.lookup(".legend").query().isVisible());
    }

    @Test
    void the_folded_timeline_moves_the_playhead_where_it_is_pressed() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        driven.open(OpenWorkspace.make(folder, "shop", OpenWorkspace.orders(90)));
        driven.call("fold.timeline");
        double high = driven.robot.lookup(".timeline").query().getLayoutBounds().getHeight();
        assertTrue(high < 50, "height " + high);
        driven.robot.clickOn(driven.point(".timeline", 0.5, 0.5));
        driven.calm();
        double at = driven.model().playhead().atProperty().get();
        assertEquals(0.5, at / driven.model().playhead().endProperty().get(), 0.1);
    }

    private int rows(String table) throws Exception {
        driven.calm();
        return TableScroll.last(driven.table(table)) - TableScroll.first(driven.table(table));
    }

    private void size(double width, double height) throws Exception {
        driven.robot.interact(() -> {
            Window window = driven.window().root().getScene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
        });
        driven.calm();
        driven.until(() -> driven.window().root().getScene().getWidth() == width);
    }

    private void outside(Set<String> found) {
        driven.robot.interact(() -> {
            Node root = driven.window().root();
            root.applyCss();
            driven.window().root().layout();
            double width = root.getScene().getWidth();
            Node transport = root.lookup(".transport");
            for (Node node : transport.lookupAll("*")) {
                if (node.isVisible()
                        && node.localToScene(node.getLayoutBounds()).getMaxX() > width + 0.5) {
                    found.add(width + " " + SceneText.path(node));
                }
            }
        });
    }
}
