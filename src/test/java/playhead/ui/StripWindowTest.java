package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.workspace.RevertRequest;
import playhead.workspace.Workspace;

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
        driven.until(() -> stage("command").startsWith("● Command"));
        assertTrue(stage("handler").startsWith("Handler"), stage("handler"));
        long at = driven.model().playhead().atProperty().get();
        Workspace workspace = driven.model().logProperty().get().workspace();
        until("event");
        assertEquals(0, workspace.end(), "stored before the pipeline may go on");
        assertEquals(at, driven.model().playhead().atProperty().get(), "Right moved the playhead too");
        assertTrue(stage("event").contains("AccountOpened") || stage("event").contains("Stock"), stage("event"));
        until("store");
        assertTrue(stage("store").contains("#1"), stage("store"));
        assertEquals(1, workspace.end());
        assertEquals(0, workspace.querySide().checkpoint(), "projected before the pipeline may go on");
        assertEquals("it waits here", text("#strip-count"));
        until("read-model");
        for (int hops = 0; !driven.window().commands().get("teach.ask").isEnabled(); hops++) {
            right();
            assertTrue(hops < 60, "the query model never followed");
        }
        fire("teach.ask");
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
        List<Lit> lit = new ArrayList<>();
        driven.robot.interact(() -> List.of("command", "handler", "decider").forEach(stage -> watch(stage, lit)));
        fire("lab.step");
        driven.until(() -> lit.size() == 3);
        assertEquals(
                List.of("command", "handler", "decider"),
                lit.stream().map(Lit::stage).toList());
        assertTrue(lit.get(2).nanos() - lit.get(0).nanos() > 1_000_000_000L, "two hops in less than a second");
        assertEquals(0, lit.get(2).end(), "the command did not wait");
        real();
        driven.call("teach.pause");
        assertTrue(driven.model().logProperty().get().workspace().querySide().isPaused());
        assertEquals(1, driven.model().logProperty().get().workspace().end());
        driven.call("teach.strip");
        driven.until(() ->
                !driven.model().logProperty().get().workspace().querySide().isPaused());
    }

    @Test
    void a_command_that_waits_goes_on_when_the_strip_is_taken_away_and_when_the_window_is_closed() throws Exception {
        step();
        driven.until(() -> stage("command").startsWith("● Command"));
        Workspace workspace = driven.model().logProperty().get().workspace();
        assertEquals(0, workspace.end());
        driven.call("teach.strip");
        assertEquals(1, workspace.end());
        step();
        driven.until(() -> stage("command").startsWith("● Command"));
        assertEquals(1, workspace.end());
        Path root = workspace.folder();
        driven.close();
        driven = new DrivenWindow(root.getParent());
        driven.open(root);
        assertEquals(2, driven.model().logProperty().get().workspace().end(), "the command is lost");
    }

    @Test
    void an_empty_strip_takes_few_lines_and_one_that_is_lit_shows_its_stages_in_its_share_of_the_window()
            throws Exception {
        driven.robot.interact(() -> {
            Window window = driven.window().root().getScene().getWindow();
            window.setWidth(1000);
            window.setHeight(700);
        });
        driven.calm();
        driven.call("teach.strip");
        assertEquals(0, bounds("#views").getMinY() - bounds(".strip-scroll").getMaxY(), 1, "a hole below it");
        assertTrue(bounds(".strip-scroll").getHeight() < 100, "empty: " + bounds(".strip-scroll"));
        driven.robot.interact(() -> driven.model().look().zoomBy(10));
        driven.calm();
        assertTrue(bounds(".strip-scroll").getHeight() < 140, "empty at 200 %: " + bounds(".strip-scroll"));
        real();
        fire("lab.step");
        driven.until(() -> stage("read-model").startsWith("●"));
        driven.calm();
        assertTrue(bounds(".strip-scroll").getHeight() < 0.4 * 700, "lit: " + bounds(".strip-scroll"));
        driven.until(
                () -> bounds(".strip-scroll").getMaxY() >= bounds("#strip-way").getMaxY());
        driven.robot.interact(() -> driven.model().look().zoomBy(-10));
        driven.until(
                () -> bounds(".strip-scroll").getMaxY() >= bounds("#strip-data").getMinY());
        assertEquals(0, bounds("#views").getMinY() - bounds(".strip-scroll").getMaxY(), 1, "a hole below it");
    }

    /**
     * A stage is lit.
     *
     * @param end of the log then
     */
    private record Lit(String stage, long nanos, long end) {}

    /** Notes when a stage is lit, in the moment in which it is: whoever asks now and then may come late on a busy machine. */
    private void watch(String stage, List<Lit> lit) {
        labels(stage).getFirst().textProperty().subscribe(text -> {
            if (text.contains("●")) {
                long end = driven.model().logProperty().get().workspace().end();
                lit.add(new Lit(stage, System.nanoTime(), end));
            }
        });
    }

    private Bounds bounds(String query) {
        Node node = driven.robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void a_revert_is_lit_on_its_whole_way() throws Exception {
        for (int i = 0; i < 8; i++) {
            driven.call("lab.step");
        }
        driven.call("teach.strip");
        pace("step");
        Workspace workspace = driven.model().logProperty().get().workspace();
        long end = workspace.end();
        var working = Thread.ofPlatform()
                .start(() -> workspace.changes().then(changes -> changes.revert(RevertRequest.backTo(3), "shown")));
        driven.until(() -> stage("command").startsWith("● Command"));
        assertTrue(stage("command").contains("Revert"), stage("command"));
        for (String next : List.of("handler", "decider", "event")) {
            until(next);
            assertEquals(end, workspace.end(), next);
        }
        assertTrue(stage("event").contains("Reverted"), stage("event"));
        until("store");
        assertTrue(workspace.end() > end);
        assertTrue(workspace.querySide().checkpoint() <= end, "projected before the pipeline may go on");
        until("projection");
        until("read-model");
        while (working.isAlive()) {
            right();
        }
        driven.until(() -> driven.window().commands().get("teach.ask").isEnabled());
        fire("teach.ask");
        driven.until(() -> stage("query").startsWith("●"));
        for (String passed : List.of("command", "handler", "decider", "event", "store", "projection", "read-model")) {
            assertTrue(stage(passed).startsWith("✓"), stage(passed));
        }
    }

    private void fire(String command) {
        driven.robot.interact(
                () -> driven.window().commands().get(command).action().run());
    }

    private void right() {
        driven.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        driven.robot.settle();
    }

    private void step() throws Exception {
        driven.call("teach.strip");
        pace("step");
        fire("lab.step");
    }

    private void pace(String wanted) {
        ToggleButton pace = driven.robot.lookup("#strip-pace-" + wanted).queryAs(ToggleButton.class);
        driven.robot.interact(pace::fire);
    }

    private void real() throws Exception {
        pace("real");
        driven.calm();
    }

    private void until(String stage) throws Exception {
        int hops = 0;
        while (!stage(stage).startsWith("●")) {
            String before = at();
            right();
            driven.until(() -> !at().equals(before));
            assertTrue(++hops < 60, stage + " was never reached");
        }
    }

    private String at() {
        return text("#strip-title") + text("#strip-data");
    }

    private Node box(String stage) {
        return driven.robot.lookup("#strip-stage-" + stage).query();
    }

    private String stage(String stage) {
        return String.join(" ", labels(stage).stream().map(Label::getText).toList());
    }

    private List<Label> labels(String stage) {
        assertTrue(List.of(STAGES).contains(stage));
        VBox box = (VBox) ((HBox) box(stage)).getChildren().getFirst();
        return box.getChildren().stream().map(Label.class::cast).toList();
    }

    private String text(String id) {
        return driven.robot.lookup(id).queryAs(Label.class).getText();
    }
}
