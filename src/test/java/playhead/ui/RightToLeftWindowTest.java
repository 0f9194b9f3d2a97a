package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.look.Wrapping;

/** Long values that run from right to left do not stop the window, wherever labels show them. */
class RightToLeftWindowTest {
    private static final String WORDS =
            "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd \u0647\u0630\u0627 ".repeat(60);

    @TempDir
    Path folder;

    @Test
    void a_long_actor_and_entity_are_shown_in_all_sides_of_the_detail() throws Exception {
        Path root = OpenWorkspace.make(
                folder,
                "right",
                List.of(
                        ("{\"id\":\"e1\",\"stream\":\"%1$s\",\"type\":\"%1$s\",\"actor\":\"%1$s\","
                                        + "\"time\":\"2026-02-01T10:00:00Z\",\"data\":{\"%1$s\":\"%1$s\"}}")
                                .formatted(WORDS.strip()),
                        OpenWorkspace.event(2, "order-1", "Placed", "{\"a\":1}")));
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.open(root);
            driven.call("view.events");
            assertEquals(2, driven.model().session().end());
            driven.robot.interact(
                    () -> driven.table("#events-table").getSelectionModel().select(0));
            driven.calm();
            Label actor = null;
            for (Node node : driven.robot.lookup(".label").queryAll()) {
                if (node instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(WORDS.strip())
                        && label.wrapTextProperty().isBound()) {
                    actor = label;
                }
            }
            assertTrue(actor != null, "the actor stands in the detail");
            assertFalse(actor.isWrapText());
            for (String view : List.of("view.state", "view.events")) {
                driven.call(view);
                driven.calm();
            }
            assertTrue(driven.model().problemProperty().get() == null, "no problem is told");
        }
    }

    @Test
    void labels_wrap_again_when_what_they_show_runs_from_left_to_right() throws Exception {
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.robot.interact(() -> {
                Labeled label = new Label(WORDS);
                Wrapping.of(label);
                assertFalse(label.isWrapText());
                label.setText("a value");
                assertTrue(label.isWrapText());
                Tooltip tip = new Tooltip(WORDS);
                Wrapping.of(tip);
                assertFalse(tip.isWrapText());
            });
        }
    }

    /** The pointer over the window asks where things are, also before the next frame. */
    @Test
    void a_text_that_comes_to_run_from_right_to_left_can_be_asked_for_its_place_at_once() throws Exception {
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            TextArea area = new TextArea("a value");
            Wrapping.of(area);
            driven.robot.interact(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(area, 300, 200));
                stage.show();
            });
            driven.robot.interact(() -> {
                area.setText(WORDS);
                for (Node text : area.lookupAll(".text")) {
                    assertTrue(text.getBoundsInParent().getHeight() > 0);
                }
            });
            driven.robot.interact(() -> area.getScene().getWindow().hide());
        }
    }
}
