package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.workspace.Workspace;

class WatchWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @BeforeEach
    void open() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
        driven.open(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(90)));
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void a_condition_is_typed_run_back_to_and_left_and_the_window_says_why_it_stopped() throws Exception {
        driven.press(KeyCode.HOME);
        driven.call("watch.condition");
        driven.robot.write("amount > 50");
        driven.press(KeyCode.ENTER);
        driven.call("watch.on");
        assertEquals(51, driven.model().playhead().atProperty().get());
        String said = driven.robot.lookup("#watch-said").queryLabeled().getText();
        assertTrue(said.contains("#51"), said);
        assertTrue(said.contains("amount > 50 became true"), said);
        driven.call("watch.clear");
        assertFalse(driven.robot.lookup("#watch-condition").query().getParent().isVisible());
    }

    @Test
    void without_anything_watched_what_is_selected_is_run_back_to() throws Exception {
        driven.robot.interact(() -> driven.model()
                .detail()
                .select(driven.model().state().types().getFirst().name() + "/order-1", "status"));
        driven.calm();
        driven.call("watch.back");
        assertEquals(3, driven.model().playhead().atProperty().get());
        driven.call("watch.back");
        assertEquals(1, driven.model().playhead().atProperty().get());
    }

    @Test
    void watches_that_are_defined_are_offered_and_stopped_at_also_those_over_events() throws Exception {
        Path file = Files.writeString(
                folder.resolve("w.yaml"),
                "watches:\n  - { name: much, entity: order, when: amount > 50 }\n"
                        + "  - { name: seventh, events: '*', when: position == 7 }\n");
        Workspace workspace = driven.model().logProperty().get().workspace();
        workspace.define(List.of(file));
        driven.press(KeyCode.HOME);
        driven.call("watch.condition");
        driven.calm();
        MenuButton menu = driven.robot.lookup("#watch-declared").queryAs(MenuButton.class);
        assertEquals(
                List.of("much", "seventh"),
                menu.getItems().stream().map(MenuItem::getText).toList());
        choose(menu, 0, "watch.on");
        assertEquals(51, driven.model().playhead().atProperty().get());
        choose(menu, 1, "watch.back");
        assertEquals(7, driven.model().playhead().atProperty().get());
        String said = driven.robot.lookup("#watch-said").queryLabeled().getText();
        assertTrue(said.contains("#7, an event with position == 7"), said);
    }

    private void choose(MenuButton menu, int item, String run) throws Exception {
        driven.robot.interact(() -> menu.getItems().get(item).fire());
        driven.calm();
        driven.call(run);
    }
}
