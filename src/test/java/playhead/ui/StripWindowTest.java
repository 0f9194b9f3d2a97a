package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a command is lit by what really passes. */
class StripWindowTest {
    private static final String[] STAGES = {
        "command", "handler", "decider", "event", "store", "projection", "read-model", "query"
    };

    private DrivenWindow driven;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        driven = new DrivenWindow(folder);
        driven.call("lab.new");
        driven.until(() -> driven.model().logProperty().get() != null);
        driven.calm();
        driven.until(() -> driven.robot.lookup("#lab-scenario").tryQuery().isPresent());
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void a_command_is_followed_hop_by_hop_to_the_row_that_is_read() throws Exception {
        step();
        driven.press(KeyCode.RIGHT);
        assertTrue(stage("command").startsWith("● Command"), stage("command"));
        assertTrue(stage("handler").startsWith("Handler"), stage("handler"));
        long at = driven.model().playhead().atProperty().get();
        until("event");
        assertEquals(at, driven.model().playhead().atProperty().get(), "Right moved the playhead too");
        assertTrue(stage("event").contains("AccountOpened") || stage("event").contains("Stock"), stage("event"));
        until("store");
        assertTrue(stage("store").contains("#1"), stage("store"));
        until("read-model");
        driven.until(() -> driven.window().commands().get("teach.ask").isEnabled());
        driven.call("teach.ask");
        until("query");
        assertTrue(text("#strip-data").startsWith("SELECT * FROM"), text("#strip-data"));
        assertTrue(stage("command").startsWith("✓") || stage("command").startsWith("Command"), stage("command"));
        String said = driven.robot.lookup("#strip-way").query().getAccessibleText();
        assertTrue(said.contains("Query, here now"), said);
    }

    @Test
    void a_paused_query_side_shows_the_old_row_and_how_far_it_is_behind_and_catches_up() throws Exception {
        step();
        real();
        driven.until(() -> driven.window().commands().get("teach.ask").isEnabled());
        driven.call("teach.pause");
        assertEquals(
                "Catch up",
                driven.robot.lookup("#strip-teach-pause").queryAs(Button.class).getText());
        for (int i = 0; i < 3; i++) {
            driven.call("lab.step");
        }
        driven.until(() -> stage("read-model").contains("‖"));
        driven.until(() -> stage("projection").contains("3 behind"));
        driven.call("teach.ask");
        driven.until(() -> text("#strip-data").startsWith("SELECT"));
        assertTrue(text("#strip-why").contains("3 events behind the log"), text("#strip-why"));
        driven.call("teach.pause");
        driven.until(
                () -> stage("read-model").contains("● ") || stage("read-model").contains("✓ "));
        assertFalse(stage("projection").contains("behind"), stage("projection"));
        assertEquals(
                0, driven.model().logProperty().get().workspace().querySide().lag());
    }

    @Test
    void hops_come_once_a_second_when_it_is_slow_and_what_is_hidden_follows_again() throws Exception {
        driven.call("teach.strip");
        driven.call("lab.step");
        driven.until(() -> stage("command").contains("●"));
        long before = System.nanoTime();
        driven.until(() -> stage("handler").contains("●"));
        driven.until(() -> stage("decider").contains("●"));
        assertTrue(System.nanoTime() - before > 1_000_000_000L, "two hops in less than a second");
        driven.call("teach.pause");
        assertTrue(driven.model().logProperty().get().workspace().querySide().isPaused());
        driven.call("teach.strip");
        driven.until(() ->
                !driven.model().logProperty().get().workspace().querySide().isPaused());
    }

    private void step() throws Exception {
        driven.call("teach.strip");
        ToggleButton pace = driven.robot.lookup("#strip-pace-step").queryAs(ToggleButton.class);
        driven.robot.interact(pace::fire);
        driven.call("lab.step");
    }

    private void real() throws Exception {
        ToggleButton pace = driven.robot.lookup("#strip-pace-real").queryAs(ToggleButton.class);
        driven.robot.interact(pace::fire);
        driven.calm();
    }

    private void until(String stage) throws Exception {
        int hops = 0;
        while (!stage(stage).startsWith("●")) {
            driven.press(KeyCode.RIGHT);
            assertTrue(++hops < 60, stage + " was never reached");
        }
    }

    private javafx.scene.Node box(String stage) {
        return driven.robot.lookup("#strip-stage-" + stage).query();
    }

    private String stage(String stage) {
        assertTrue(java.util.List.of(STAGES).contains(stage));
        return String.join(
                " ",
                ((javafx.scene.layout.VBox) ((HBox) box(stage)).getChildren().getFirst())
                        .getChildren().stream()
                                .map(node -> ((Label) node).getText())
                                .toList());
    }

    private String text(String id) {
        return driven.robot.lookup(id).queryAs(Label.class).getText();
    }
}
