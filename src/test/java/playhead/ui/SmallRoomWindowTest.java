package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.importing.Step;
import playhead.ui.look.TableScroll;
import playhead.workspace.SampleLogs;

/** What can be read of the sample of a shop in a window of 1000 x 700. */
class SmallRoomWindowTest {
    private static final int PATIENCE_FRAMES = 20;
    private static final int SHORT = 20;

    @TempDir
    Path folder;

    private DrivenWindow driven;

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void values_and_ids_in_the_tables_of_state_and_events_are_read_whole() throws Exception {
        open(Locale.ENGLISH);
        driven.call("view.events");
        assertEquals(List.of(), cutCells("#events-table"));
        driven.call("view.state");
        driven.robot.interact(() -> driven.model().state().types().stream()
                .filter(type -> type.name().equals("order"))
                .forEach(driven.model().state().typeProperty()::set));
        driven.calm();
        driven.robot.interact(
                () -> driven.table("#state-table").getSelectionModel().select(1));
        driven.calm();
        assertEquals(List.of(), cutCells("#state-table"));
        assertEquals(List.of(), cutCells("#entity-state"));
        assertEquals(List.of(), shortOf(".totals-strip"));
        driven.robot.interact(() -> driven.model().playhead().moveTo(438));
        driven.calm();
        assertEquals(List.of(), shortOf(".totals-strip"));
    }

    @Test
    void both_sides_of_a_difference_stand_within_the_detail() throws Exception {
        open(Locale.GERMAN);
        driven.robot.interact(() -> driven.model().detail().select("order/order-0002"));
        driven.call("detail.diff");
        TableView<?> table = driven.table("#entity-diff");
        double wide = table.getColumns().stream()
                .mapToDouble(column -> column.getWidth())
                .sum();
        assertTrue(wide <= table.getWidth(), wide + " in " + table.getWidth());
    }

    @Test
    void curves_of_totals_have_the_height_to_be_read_with_and_without_sums() throws Exception {
        open(Locale.ENGLISH);
        driven.call("view.totals");
        for (String sum : new String[] {null, "total"}) {
            driven.robot.interact(() -> driven.model().totals().groups().count(sum));
            driven.calm();
            Node curves = driven.robot.lookup("#curves").query();
            Bounds place = curves.localToScene(curves.getLayoutBounds());
            assertTrue(place.getHeight() >= 80, "height " + place.getHeight());
            Node transport = driven.robot.lookup(".transport").query();
            assertTrue(place.getMaxY()
                    <= transport.localToScene(transport.getLayoutBounds()).getMinY());
            assertTrue(TableScroll.last(driven.table("#totals-table")) >= 3);
        }
    }

    @Test
    void counts_of_a_comparison_show_two_types_below_headings_that_are_whole() throws Exception {
        open(Locale.GERMAN);
        driven.call("view.compare");
        driven.robot.interact(() -> driven.model().playhead().moveTo(200));
        driven.calm();
        driven.call("compare.markHere");
        driven.robot.interact(() -> driven.model().playhead().moveTo(440));
        driven.calm();
        driven.until(() -> !driven.table("#compare-sums").getItems().isEmpty());
        new WindowPictures(driven).take("small-compare");
        assertTrue(TableScroll.last(driven.table("#compare-types")) >= 1);
        assertTrue(TableScroll.last(driven.table("#compare-table")) >= 3);
        assertEquals(List.of(), shortOf("#compare-types"));
        assertEquals(List.of(), shortOf("#compare-sums"));
        assertEquals(List.of(), cutCells("#compare-types"));
        assertEquals(List.of(), cutCells("#compare-sums"));
    }

    @Test
    void a_list_of_sagas_says_how_they_ended_and_its_picture_has_the_width_of_the_view() throws Exception {
        open(Locale.GERMAN);
        driven.call("view.sagas");
        driven.robot.interact(() -> driven.robot
                .lookup("#sagas-beside-list")
                .queryAs(ToggleButton.class)
                .fire());
        driven.calm();
        driven.until(() -> !driven.table("#sagas-table").getItems().isEmpty());
        assertEquals(List.of(), cutCells("#sagas-table"));
        driven.call("sagas.beside.map");
        assertTrue(
                driven.robot.lookup("#sagas-beside").query().getLayoutBounds().getWidth() > 550);
    }

    @Test
    void all_that_a_row_can_be_is_in_sight_at_120_percent() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"), Locale.GERMAN);
        Path bank = SampleLogs.layFile(folder, "bank.csv");
        driven.robot.interact(() -> {
            driven.model().look().zoomBy(2);
            driven.model().wizard().model().show(List.of(bank));
        });
        driven.until(() -> !driven.model().wizard().model().sources().layouts().isEmpty());
        driven.robot.interact(() -> driven.model().wizard().model().go(Step.ROWS));
        driven.calm();
        ScrollPane choices = driven.robot.lookup("#importing-choices").queryAs(ScrollPane.class);
        double high = choices.getContent().getLayoutBounds().getHeight();
        assertTrue(high <= choices.getViewportBounds().getHeight() + 1, high + " in " + choices.getViewportBounds());
        assertEquals(List.of(), cutCells(".wizard-page"));
    }

    @Test
    void no_name_of_a_field_is_broken_within_a_word_before_a_class() throws Exception {
        open(Locale.ENGLISH);
        driven.robot.interact(() -> driven.model().playhead().moveTo(438));
        driven.call("teach.present");
        for (Node name : driven.robot.lookup(".presenter-name").queryAll()) {
            Label label = (Label) name;
            assertTrue(
                    label.getHeight() < 2 * label.getFont().getSize() * 1.3, label.getText() + " " + label.getHeight());
        }
    }

    @Test
    void what_an_event_has_changed_is_in_sight_of_a_class_at_200_percent() throws Exception {
        open(Locale.GERMAN);
        driven.robot.interact(() -> {
            driven.model().look().zoomBy(10);
            driven.model().playhead().moveTo(438);
        });
        driven.call("teach.present");
        ScrollPane state = driven.robot.lookup("#presenter-state").queryAs(ScrollPane.class);
        Bounds seen = state.localToScene(state.getLayoutBounds());
        Node changed = driven.robot.lookup(".presenter-name.presenter-changed").query();
        Bounds place = changed.localToScene(changed.getLayoutBounds());
        // With its value, which stands below it in letters as large as these.
        double end = place.getMaxY() + place.getHeight();
        assertTrue(place.getMinY() >= seen.getMinY() && end <= seen.getMaxY(), place + " in " + seen);
    }

    private List<String> cutCells(String query) throws Exception {
        new WindowPictures(driven).take("small" + query.replaceAll("[.#]", "-"));
        List<String> cut = cutNow(query);
        // A column that grows with what has just come lays its cells out some frames later.
        for (int again = 0; again < PATIENCE_FRAMES && !cut.isEmpty(); again++) {
            cut = cutNow(query);
        }
        return cut;
    }

    private List<String> cutNow(String query) {
        List<String> cut = new ArrayList<>();
        driven.robot.interact(() -> {
            layOut();
            driven.robot.lookup(query).queryAll().forEach(node -> cut.addAll(SceneText.cutCells(node, SHORT)));
        });
        return cut;
    }

    /** Short texts that are cut all the same, tooltip or not. */
    private List<String> shortOf(String query) {
        List<String> cut = new ArrayList<>();
        driven.robot.interact(() -> {
            layOut();
            driven.robot.lookup(query).query().lookupAll(".label").stream()
                    .filter(node -> node instanceof Labeled labeled && labeled.getText() != null)
                    .map(Labeled.class::cast)
                    .filter(labeled -> labeled.lookup(".text") instanceof Text text
                            && !text.getText().equals(labeled.getText()))
                    .forEach(labeled -> cut.add(labeled.getText()));
        });
        return cut;
    }

    private void layOut() {
        driven.window().root().applyCss();
        driven.window().root().layout();
    }

    private void open(Locale language) throws Exception {
        driven = new DrivenWindow(folder.resolve("home"), language);
        driven.open(Path.of("sample-data/shop.ndjson").toAbsolutePath());
    }
}
