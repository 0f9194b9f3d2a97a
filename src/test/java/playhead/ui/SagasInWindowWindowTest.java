package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.look.TableScroll;
import playhead.ui.note.NoteLine;
import playhead.ui.opening.OpenLog;
import playhead.workspace.Moment;

/** The view of sagas in the real window, over the sample of a shop. */
class SagasInWindowWindowTest {
    @TempDir
    private Path home;

    private DrivenWindow driven;

    @BeforeEach
    void open_the_shop() throws TimeoutException {
        driven = new DrivenWindow(home);
        driven.open(Path.of("sample-data/shop.ndjson").toAbsolutePath());
        driven.call("view.sagas");
        // A view that is wide enough for the list and what stands beside it.
        driven.robot.interact(
                () -> driven.robot.lookup("#content").queryAs(SplitPane.class).setDividerPositions(0.68));
        driven.robot.interact(() -> {
            OpenLog log = driven.model().logProperty().get();
            log.workspace()
                    .define(List.of(Path.of("sample-data/shop.sagas.yaml").toAbsolutePath()));
            OpenLog defined = log.anew();
            driven.model().release();
            driven.model().resume(defined, Moment.recorded(defined.session().end()));
        });
        driven.until(() -> !driven.table("#sagas-table").getItems().isEmpty());
        driven.calm();
    }

    @AfterEach
    void close() throws TimeoutException {
        driven.close();
    }

    @Test
    void the_list_follows_the_playhead_and_a_saga_is_seen_from_all_sides() throws TimeoutException, IOException {
        TableView<?> table = driven.table("#sagas-table");
        int all = table.getItems().size();
        assertTrue(all > 3, "sagas: " + all);
        driven.robot.interact(() -> table.getSelectionModel().select(0));
        driven.until(() -> driven.robot.lookup("#saga-lanes").query().isVisible()
                && !driven.robot
                        .lookup("#saga-title")
                        .queryAs(Label.class)
                        .getText()
                        .isEmpty());
        picture("lanes");
        driven.call("sagas.face.sequence");
        picture("sequence");
        driven.call("sagas.face.events");
        TableView<?> events = driven.table("#saga-events");
        driven.robot.interact(() -> events.getSelectionModel().select(1));
        driven.calm();
        long first = driven.model().detail().position();
        assertTrue(first > 0);
        driven.call("sagas.face.steps");
        picture("steps");
        driven.robot.interact(() -> driven.model().playhead().moveTo(first));
        driven.calm();
        assertTrue(table.getItems().size() < all, "fewer sagas had begun at " + first);
        driven.call("step.flow");
        assertTrue(driven.model().playhead().atProperty().get() > first, "the next event of the saga");
        driven.call("step.flowBack");
        assertEquals(first, driven.model().playhead().atProperty().get());
        picture("past");
    }

    @Test
    void in_a_low_window_with_large_letters_the_list_and_the_picture_have_all_the_height_in_turn() throws Exception {
        driven.robot.interact(() -> driven.model().look().zoomBy(10));
        driven.calm();
        TableView<?> table = driven.table("#sagas-table");
        new WindowPictures(driven).take("sagas-200-list");
        int rows = TableScroll.last(table) - TableScroll.first(table) + 1;
        assertTrue(rows >= 4, "rows: " + rows);
        driven.robot.interact(() -> table.getSelectionModel().select(3));
        driven.call("sagas.beside.saga");
        Node lanes = driven.robot.lookup("#saga-lanes").query();
        driven.until(() -> lanes.localToScene(lanes.getLayoutBounds()).getHeight() >= 300);
        new WindowPictures(driven).take("sagas-200-saga");
        ToggleButton list = driven.robot.lookup("#sagas-beside-list").queryAs(ToggleButton.class);
        assertTrue(list.getText().contains(Integer.toString(table.getItems().size())), list.getText());
        driven.robot.interact(list::fire);
        driven.until(() -> table.getScene() != null);
        assertEquals(3, table.getSelectionModel().getSelectedIndex(), "the same saga");
        driven.robot.interact(() -> driven.model().look().zoomBy(-10));
        driven.calm();
        driven.until(() -> table.getScene() != null && lanes.getScene() != null && !list.isVisible());
    }

    @Test
    void a_note_on_the_selected_saga_is_taken_by_a_key_and_leads_back_to_it() throws TimeoutException {
        choose("flow-7948c369");
        driven.press(KeyCode.N);
        RadioButton first =
                driven.robot.lookup("#note-about .radio-button").nth(0).queryAs(RadioButton.class);
        assertTrue(first.isSelected());
        assertTrue(first.getText().startsWith("on saga flow-7948c369, at #"), first.getText());
        driven.robot.write("refunded by hand");
        driven.robot
                .press(KeyCode.CONTROL)
                .press(KeyCode.ENTER)
                .release(KeyCode.ENTER)
                .release(KeyCode.CONTROL);
        driven.until(() -> driven.model().timeline().notes().allProperty().get().size() == 1);
        NoteLine note = driven.model().timeline().notes().allProperty().get().getFirst();
        assertEquals("Saga flow-7948c369", note.about());
        TableView<?> table = driven.table("#sagas-table");
        assertEquals(
                "✎ flow-7948c369", cell(table, 1, table.getSelectionModel().getSelectedItem()), "a sign in the list");
        String twin = driven.robot.lookup("#saga-lanes").query().getAccessibleText();
        assertTrue(twin.contains("notes, #") && twin.contains("tester: refunded by hand"), twin);
        choose("flow-53df9ca4");
        driven.call("view.state");
        driven.press(KeyCode.N);
        assertTrue(
                driven.robot.lookup("#note-about .radio-button").queryAll().stream()
                        .noneMatch(node -> ((RadioButton) node).getText().startsWith("on saga")),
                "no saga is looked at");
        driven.press(KeyCode.ESCAPE);
        driven.robot.interact(
                () -> driven.model().timeline().notes().selectedProperty().set(note));
        driven.call("notes.go");
        driven.until(() -> driven.robot
                .lookup("#saga-title")
                .queryAs(Label.class)
                .getText()
                .startsWith("flow-7948c369"));
        assertEquals("sagas", driven.window().controller().viewInFront());
    }

    @Test
    void an_event_of_a_saga_shows_its_causes_and_effects_and_keys_go_along_the_saga() throws TimeoutException {
        choose("flow-53df9ca4");
        driven.call("sagas.face.events");
        TableView<?> events = driven.table("#saga-events");
        driven.until(() -> events.getItems().size() == 13);
        driven.robot.interact(() -> events.getSelectionModel().select(3));
        driven.call("detail.causes");
        driven.until(() ->
                driven.model().detail().position() == 57 && causes().stream().anyMatch(line -> line.contains("#56")));
        assertTrue(causes().contains("#55  SagaStarted"), "what caused its cause: " + causes());
        assertTrue(causes().contains("#58  StepSucceeded"), "what it led to: " + causes());
        driven.robot.interact(() -> driven.robot.lookup("#sagas-table").query().requestFocus());
        driven.robot.interact(() -> driven.model().playhead().moveTo(57));
        driven.calm();
        driven.robot.write("]");
        driven.until(() -> driven.model().playhead().atProperty().get() == 58);
        driven.robot.write("[");
        driven.robot.write("[");
        driven.until(() -> driven.model().playhead().atProperty().get() == 56);
        driven.until(() -> causes().contains("#57  StockReserved"));
    }

    /** Lines of the tree of causes and effects, all that are open. */
    private List<String> causes() {
        TreeTableView<?> tree = driven.robot.lookup("#event-causes").queryAs(TreeTableView.class);
        return IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(row -> String.valueOf(tree.getColumns().getFirst().getCellData(row)))
                .toList();
    }

    @Test
    void a_marked_saga_stands_beside_the_selected_one_with_the_first_divergence() throws TimeoutException, IOException {
        choose("flow-7948c369");
        driven.call("sagas.face.compare");
        driven.calm();
        picture("compare-none");
        driven.call("sagas.mark");
        TableView<?> steps = driven.table("#saga-compared");
        assertTrue(steps.getItems().isEmpty(), "one saga has nothing beside it");
        choose("flow-53df9ca4");
        driven.until(() -> !steps.getItems().isEmpty());
        driven.calm();
        Label about = driven.robot.lookup("#saga-compared-about").queryAs(Label.class);
        assertTrue(about.getText().startsWith("First divergence: take-payment"), about.getText());
        long marked = steps.getItems().stream()
                .filter(line -> "▶ first divergence".equals(cell(steps, 0, line)))
                .count();
        assertEquals(1, marked);
        TableView<?> payload = driven.table("#saga-compared-payload");
        int all = payload.getItems().size();
        assertTrue(all > 0, "payloads differ");
        picture("compare");
        driven.robot.interact(() -> steps.getSelectionModel().select(0));
        driven.calm();
        assertTrue(payload.getItems().size() < all, "only those of the selected step");
        assertTrue(driven.model().detail().position() > 0);
    }

    private void choose(String id) throws TimeoutException {
        TableView<?> table = driven.table("#sagas-table");
        look("");
        driven.until(() -> table.getItems().size() > 1);
        look(id);
        driven.until(() -> table.getItems().size() == 1);
        driven.robot.interact(() -> table.getSelectionModel().select(0));
        driven.calm();
    }

    private void look(String text) {
        driven.robot.interact(() -> {
            TextField filter = driven.robot.lookup("#sagas-filter").queryAs(TextField.class);
            filter.setText(text);
            filter.fireEvent(new ActionEvent());
        });
    }

    private static <T> Object cell(TableView<T> table, int column, Object row) {
        @SuppressWarnings("unchecked")
        T line = (T) row;
        return table.getColumns().get(column).getCellObservableValue(line).getValue();
    }

    @Test
    void the_selected_saga_stands_on_the_timeline_and_in_the_clipboard() throws TimeoutException {
        driven.robot.interact(
                () -> driven.table("#sagas-table").getSelectionModel().select(0));
        driven.until(() ->
                driven.robot.lookup("#saga-lane").query().getAccessibleText().contains("Selected"));
        driven.call("timeline.sagas");
        assertTrue(driven.robot.lookup("#saga-lane").query().isVisible());
        driven.call("sagas.copyJson");
        String json = clipboard();
        assertTrue(json.startsWith("{\"id\":"), json);
        driven.call("sagas.copyMermaid");
        assertTrue(clipboard().startsWith("sequenceDiagram"), clipboard());
        driven.call("timeline.sagas");
        assertFalse(driven.robot.lookup("#saga-lane").query().isVisible());
    }

    private String clipboard() {
        String[] text = new String[1];
        driven.robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private void picture(String name) throws IOException {
        String folder = System.getProperty("pictures.of.sagas");
        if (folder == null) {
            return;
        }
        WritableImage[] image = new WritableImage[1];
        driven.robot.interact(() -> image[0] = driven.window().scene().snapshot(null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] pixels = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(buffered, "png", new File(folder, "real-" + name + ".png"));
    }
}
