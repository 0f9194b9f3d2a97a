package playhead.ui.sagas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import playhead.saga.Saga;
import playhead.saga.picture.Across;
import playhead.saga.picture.MadeSagas;
import playhead.saga.variants.PathPick;
import playhead.ui.look.Theme;
import playhead.ui.note.NoteLine;
import playhead.workspace.Note;
import playhead.workspace.NoteTarget;

/** Writes pictures of the view of sagas into the folder that {@code pictures.of.sagas} names, to be looked at. */
@EnabledIfSystemProperty(named = "pictures.of.sagas", matches = ".+")
class SagaPicturesWindowTest {
    private static final List<Saga> FACES =
            List.of(MadeSagas.compensated(), MadeSagas.choreographed(), MadeSagas.retrying(), MadeSagas.oneEvent());
    private static final List<Saga> PATHS = List.of(
            MadeSagas.oneEvent(),
            MadeSagas.compensated(),
            MadeSagas.choreographed(),
            MadeSagas.choreographed(),
            MadeSagas.retrying());

    private final Path folder = Path.of(System.getProperty("pictures.of.sagas", ""));

    @Test
    void every_face_of_a_saga_is_drawn_in_all_themes_in_german_and_large() throws TimeoutException, IOException {
        for (Theme theme : Theme.values()) {
            faces(new SagasStage(Locale.ENGLISH, theme, 1000, 640, 10, FACES), theme.id());
        }
        faces(new SagasStage(Locale.GERMAN, Theme.LIGHT, 1000, 640, 10, FACES), "german");
        faces(new SagasStage(Locale.ENGLISH, Theme.LIGHT, 1000, 900, 20, FACES), "200");
    }

    @Test
    void what_stands_beside_the_list_is_drawn_light_and_dark() throws TimeoutException, IOException {
        besides(Theme.LIGHT, Locale.GERMAN);
        besides(Theme.DARK, Locale.ENGLISH);
    }

    private void faces(SagasStage stage, String name) throws TimeoutException, IOException {
        stage.does(() -> stage.model.chosen().choose("order-saga-0000001"));
        stage.does(() -> {
            stage.model.chosen().compared().mark();
            stage.model.chosen().chooseEvent(5);
        });
        stage.move(100);
        for (Face face : Face.values()) {
            stage.does(() -> stage.model.chosen().faceProperty().set(face));
            stage.picture(folder.resolve("window-" + name + "-" + face.id() + ".png"));
        }
        stage.does(() -> {
            stage.model.chosen().choose("ord-17");
            stage.model.chosen().faceProperty().set(Face.LANES);
            stage.model.chosen().acrossProperty().set(Across.TIME);
        });
        stage.picture(folder.resolve("window-" + name + "-choreography.png"));
        takeNotes(stage);
        stage.does(() -> stage.model.chosen().choose("lonely"));
        stage.picture(folder.resolve("window-" + name + "-expected.png"));
        stage.does(() -> stage.model.chosen().faceProperty().set(Face.SEQUENCE));
        stage.picture(folder.resolve("window-" + name + "-expected-sequence.png"));
        stage.does(() -> {
            stage.model.chosen().faceProperty().set(Face.LANES);
            stage.model.chosen().choose("wf-9");
        });
        stage.picture(folder.resolve("window-" + name + "-retrying.png"));
        stage.does(() -> stage.model.chosen().faceProperty().set(Face.COMPARE));
        stage.picture(folder.resolve("window-" + name + "-compared.png"));
        stage.close();
    }

    private static void takeNotes(SagasStage stage) {
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
    }

    private void besides(Theme theme, Locale language) throws TimeoutException, IOException {
        SagasStage stage = new SagasStage(language, theme, 1100, 800, 10, PATHS);
        for (Beside beside : Beside.values()) {
            stage.does(() -> stage.model.besideProperty().set(beside));
            stage.picture(folder.resolve("beside-" + theme.id() + "-" + beside.id() + ".png"));
        }
        stage.does(() -> stage.model.pickProperty().set(new PathPick.Reached("OrderPlaced")));
        stage.picture(folder.resolve("beside-" + theme.id() + "-picked.png"));
        stage.does(() -> {
            stage.model.pickProperty().set(null);
            stage.model.besideProperty().set(Beside.MAP);
            stage.robot.lookup("#sagas-map").query().requestFocus();
        });
        stage.robot.press(KeyCode.HOME).release(KeyCode.HOME);
        stage.picture(folder.resolve("beside-" + theme.id() + "-aimed.png"));
        stage.close();
    }
}
