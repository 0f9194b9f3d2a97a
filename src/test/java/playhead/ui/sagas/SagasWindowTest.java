package playhead.ui.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import playhead.saga.Saga;
import playhead.saga.picture.Across;
import playhead.saga.picture.MadeSagas;
import playhead.ui.look.Theme;
import playhead.ui.note.NoteLine;
import playhead.workspace.Note;
import playhead.workspace.NoteTarget;

class SagasWindowTest {
    private static final List<Saga> ALL =
            List.of(MadeSagas.compensated(), MadeSagas.choreographed(), MadeSagas.retrying(), MadeSagas.oneEvent());

    private static SagasStage stage() throws TimeoutException {
        return new SagasStage(Locale.ENGLISH, Theme.LIGHT, 980, 700, 10, ALL);
    }

    @Test
    void an_event_that_is_clicked_in_one_face_is_selected_in_all_and_shown() throws TimeoutException {
        SagasStage stage = stage();
        try {
            stage.does(() -> stage.model.chosen().choose("order-saga-0000001"));
            stage.does(() -> stage.model.chosen().chooseEvent(5));
            assertEquals(List.of(60L), stage.shown);
            assertEquals(
                    5,
                    stage.node("#saga-events", TableView.class)
                            .getSelectionModel()
                            .getSelectedIndex());
            TableView<?> steps = stage.node("#saga-steps", TableView.class);
            assertEquals(1, steps.getSelectionModel().getSelectedIndex());
            stage.does(() -> steps.getSelectionModel().select(2));
            assertEquals(7, stage.model.chosen().eventProperty().get(), "the request of the third step");
            assertTrue(stage.node("#saga-event", Label.class).getText().contains("ShipRequested"));
        } finally {
            stage.close();
        }
    }

    @Test
    void keys_walk_along_the_events_of_the_picture_and_enter_moves_the_playhead() throws TimeoutException {
        SagasStage stage = stage();
        try {
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
        } finally {
            stage.close();
        }
    }

    @Test
    void kinds_that_are_switched_on_narrow_the_list_and_the_selection_stays() throws TimeoutException {
        SagasStage stage = stage();
        try {
            TableView<?> table = stage.node("#sagas-table", TableView.class);
            assertEquals(4, table.getItems().size());
            stage.does(() -> table.getSelectionModel().select(2));
            stage.does(() -> stage.node("#sagas-kind-stuck", ToggleButton.class).fire());
            assertEquals(1, table.getItems().size());
            assertEquals(0, table.getSelectionModel().getSelectedIndex());
            assertEquals("wf-9", stage.model.chosen().id());
            assertEquals("1 of 4 sagas", stage.node("#sagas-count", Label.class).getText());
            assertFalse(stage.view.offer().orElseThrow().facts().isEmpty());
        } finally {
            stage.close();
        }
    }

    @Test
    void fifty_thousand_messages_appear_at_once_and_can_be_moved_about(TestReporter reporter) throws Exception {
        SagasStage stage = new SagasStage(Locale.ENGLISH, Theme.LIGHT, 980, 700, 10, List.of(MadeSagas.large(50_000)));
        try {
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
        } finally {
            stage.close();
        }
    }

    @Test
    void pictures_to_look_at_are_written_when_asked_for() throws TimeoutException, IOException {
        String folder = System.getProperty("pictures.of.sagas");
        if (folder == null) {
            return;
        }
        for (Theme theme : Theme.values()) {
            SagasStage stage = new SagasStage(Locale.ENGLISH, theme, 1000, 640, 10, ALL);
            faces(stage, folder, theme.id());
            stage.close();
        }
        SagasStage german = new SagasStage(Locale.GERMAN, Theme.LIGHT, 1000, 640, 10, ALL);
        faces(german, folder, "german");
        german.close();
        SagasStage large = new SagasStage(Locale.ENGLISH, Theme.LIGHT, 1000, 900, 20, ALL);
        faces(large, folder, "200");
        large.close();
    }

    private static void faces(SagasStage stage, String folder, String name) throws IOException {
        stage.does(() -> stage.model.chosen().choose("order-saga-0000001"));
        stage.does(() -> {
            stage.model.chosen().compared().mark();
            stage.model.chosen().chooseEvent(5);
        });
        stage.move(100);
        for (Face face : Face.values()) {
            stage.does(() -> stage.model.chosen().faceProperty().set(face));
            stage.picture(Path.of(folder, "window-" + name + "-" + face.id() + ".png"));
        }
        stage.does(() -> {
            stage.model.chosen().choose("ord-17");
            stage.model.chosen().faceProperty().set(Face.LANES);
            stage.model.chosen().acrossProperty().set(Across.TIME);
        });
        stage.picture(Path.of(folder, "window-" + name + "-choreography.png"));
        stage.does(() -> {
            Note note = new Note(
                    1,
                    NoteTarget.at(10).aboutSaga("lonely"),
                    "customer called twice, ask the branch",
                    "ann",
                    null,
                    Note.Standing.STANDS);
            Note end =
                    new Note(2, NoteTarget.at(500).aboutSaga("lonely"), "given up", "bob", null, Note.Standing.STANDS);
            stage.model
                    .notes()
                    .allProperty()
                    .set(List.of(new NoteLine(note, List.of(), 10, 10), new NoteLine(end, List.of(), 500, 500)));
        });
        stage.does(() -> stage.model.chosen().choose("lonely"));
        stage.picture(Path.of(folder, "window-" + name + "-expected.png"));
        stage.does(() -> stage.model.chosen().faceProperty().set(Face.SEQUENCE));
        stage.picture(Path.of(folder, "window-" + name + "-expected-sequence.png"));
        stage.does(() -> {
            stage.model.chosen().faceProperty().set(Face.LANES);
            stage.model.chosen().choose("wf-9");
        });
        stage.picture(Path.of(folder, "window-" + name + "-retrying.png"));
        stage.does(() -> stage.model.chosen().faceProperty().set(Face.COMPARE));
        stage.picture(Path.of(folder, "window-" + name + "-compared.png"));
    }
}
