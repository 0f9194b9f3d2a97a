package playhead.ui;

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
