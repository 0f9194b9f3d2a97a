package playhead.ui.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import playhead.saga.Saga;
import playhead.saga.picture.MadeSagas;
import playhead.ui.look.Theme;

class SagasWindowTest {
    private static final List<Saga> ALL =
            List.of(MadeSagas.compensated(), MadeSagas.choreographed(), MadeSagas.retrying(), MadeSagas.oneEvent());

    private SagasStage stage;

    private void open(List<Saga> sagas) throws TimeoutException {
        stage = new SagasStage(Locale.ENGLISH, Theme.LIGHT, 980, 700, 10, sagas);
    }

    @AfterEach
    void close() throws TimeoutException {
        stage.close();
    }

    @Test
    void an_event_that_is_clicked_in_one_face_is_selected_in_all_and_shown() throws TimeoutException {
        open(ALL);
        stage.does(() -> stage.model.chosen().choose("order-saga-0000001"));
        stage.does(() -> stage.model.chosen().chooseEvent(5));
        assertEquals(List.of(60L), stage.shown);
        assertEquals(
                5,
                stage.node("#saga-events", TableView.class).getSelectionModel().getSelectedIndex());
        TableView<?> steps = stage.node("#saga-steps", TableView.class);
        assertEquals(1, steps.getSelectionModel().getSelectedIndex());
        stage.does(() -> steps.getSelectionModel().select(2));
        assertEquals(7, stage.model.chosen().eventProperty().get(), "the request of the third step");
        assertTrue(stage.node("#saga-event", Label.class).getText().contains("ShipRequested"));
    }

    @Test
    void keys_walk_along_the_events_of_the_picture_and_enter_moves_the_playhead() throws TimeoutException {
        open(ALL);
        stage.does(() -> stage.model.chosen().choose("order-saga-0000001"));
        stage.does(() -> stage.robot.lookup("#saga-lanes").query().requestFocus());
        stage.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        stage.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        stage.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        stage.calm();
        assertEquals(List.of(20L), stage.jumps);
        assertEquals(2, stage.model.chosen().happened());
        String twin = stage.robot.lookup("#saga-lanes").query().getAccessibleText();
        assertTrue(twin.contains("1. ReserveStock (stock): compensated"), twin);
    }

    @Test
    void kinds_that_are_switched_on_narrow_the_list_and_the_selection_stays() throws TimeoutException {
        open(ALL);
        TableView<?> table = stage.node("#sagas-table", TableView.class);
        assertEquals(4, table.getItems().size());
        stage.does(() -> table.getSelectionModel().select(2));
        stage.does(() -> stage.node("#sagas-kind-stuck", ToggleButton.class).fire());
        assertEquals(1, table.getItems().size());
        assertEquals(0, table.getSelectionModel().getSelectedIndex());
        assertEquals("wf-9", stage.model.chosen().id());
        assertEquals("1 of 4 sagas", stage.node("#sagas-count", Label.class).getText());
        assertFalse(stage.view.offer().orElseThrow().facts().isEmpty());
    }

    @Test
    void fifty_thousand_messages_appear_at_once_and_can_be_moved_about(TestReporter reporter) throws Exception {
        open(List.of(MadeSagas.large(50_000)));
        for (Face face : List.of(Face.LANES, Face.SEQUENCE)) {
            stage.does(() -> stage.model.chosen().faceProperty().set(face));
            long begun = stage.cpu();
            stage.robot.interact(stage::reopen);
            stage.robot.interact(() -> stage.model.chosen().choose("large"));
            stage.nextFrame();
            double appeared = (stage.cpu() - begun) / 1e6;
            PicturePane pane = stage.node("#saga-" + face.id(), PicturePane.class);
            int frames = 40;
            long cpu = stage.cpu();
            long wall = System.nanoTime();
            for (int i = 1; i <= frames; i++) {
                int frame = i;
                stage.robot.interact(() -> pane.along().setValue(frame * 313.0));
                stage.nextFrame();
            }
            double perFrame = (stage.cpu() - cpu) / 1e6 / frames;
            System.getLogger("sagas")
                    .log(
                            System.Logger.Level.INFO,
                            face + ": computes " + appeared + " ms until it is there, a frame " + perFrame
                                    + " ms, took " + (System.nanoTime() - wall) / 1e6 / frames + " ms");
            reporter.publishEntry("picture of 50,000 messages", Double.toString(appeared));
            reporter.publishEntry("a frame of panning it", Double.toString(perFrame));
            assertTrue(appeared < 5_000, "computed " + appeared + " ms");
            assertTrue(perFrame < 150, "a frame computes " + perFrame + " ms");
        }
    }
}
