package playhead.ui.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import playhead.saga.Saga;
import playhead.saga.listing.SagaOverview;
import playhead.saga.picture.MadeSagas;
import playhead.saga.variants.PathPick;
import playhead.saga.variants.ProcessMap;
import playhead.ui.look.Theme;

class SagaPathsWindowTest {
    private static final List<Saga> ALL = List.of(
            MadeSagas.oneEvent(),
            MadeSagas.compensated(),
            MadeSagas.choreographed(),
            MadeSagas.choreographed(),
            MadeSagas.retrying());

    private SagasStage stage;

    private void open(Beside beside) throws TimeoutException {
        stage = new SagasStage(Locale.ENGLISH, Theme.LIGHT, 1100, 700, 10, ALL);
        stage.does(() -> stage.model.besideProperty().set(beside));
    }

    @AfterEach
    void close() throws TimeoutException {
        stage.close();
    }

    private static String cell(TableView<?> table, int row, String column) {
        return table.getColumns().stream()
                .filter(one -> column.equals(one.getUserData()))
                .map(one -> (TableColumn<?, ?>) one)
                .map(one -> String.valueOf(one.getCellData(row)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void enter_on_a_path_lists_its_sagas_and_the_chip_lists_the_others_again() throws TimeoutException {
        open(Beside.PATHS);
        TableView<?> paths = stage.node("#sagas-paths", TableView.class);
        assertEquals(4, paths.getItems().size());
        assertEquals("2", cell(paths, 0, "count"));
        assertEquals("40 %", cell(paths, 0, "share"));
        assertEquals("✓ completed 2", cell(paths, 0, "outcome"));
        assertTrue(cell(paths, 0, "path").startsWith("OrderPlaced → StockReserved → FundsCaptured"));
        stage.does(() -> {
            paths.getSelectionModel().select(0);
            paths.requestFocus();
        });
        stage.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        stage.calm();
        assertEquals("2 of 5 sagas", stage.node("#sagas-count", Label.class).getText());
        Button chip = stage.node("#sagas-pick", Button.class);
        assertTrue(chip.isVisible());
        stage.does(chip::fire);
        assertEquals("5 of 5 sagas", stage.node("#sagas-count", Label.class).getText());
        assertFalse(chip.isVisible());
    }

    @Test
    void sagas_are_listed_by_a_step_and_by_what_follows_it() throws TimeoutException {
        open(Beside.SAGA);
        Label count = stage.node("#sagas-count", Label.class);
        stage.does(() -> stage.model.pickProperty().set(new PathPick.Reached("OrderPlaced")));
        assertEquals("3 of 5 sagas", count.getText());
        stage.does(() -> stage.model.pickProperty().set(new PathPick.Followed("OrderPlaced", "StockReserved")));
        assertEquals("2 of 5 sagas", count.getText());
        stage.does(() -> stage.model.pickProperty().set(new PathPick.Reached("Unheard")));
        assertEquals("0 of 5 sagas", count.getText());
    }

    @Test
    void a_click_on_a_step_of_the_map_lists_its_sagas_and_enter_on_a_link_those_that_took_it() throws TimeoutException {
        stage = new SagasStage(
                Locale.ENGLISH,
                Theme.LIGHT,
                1100,
                700,
                10,
                List.of(MadeSagas.oneEvent(), MadeSagas.choreographed(), MadeSagas.choreographed()));
        stage.does(() -> stage.model.besideProperty().set(Beside.MAP));
        Label count = stage.node("#sagas-count", Label.class);
        MapCanvas map = stage.node("#sagas-map", MapCanvas.class);
        int step = step(map, "StockReserved");
        assertEquals(2, map.drawn().map().nodes().get(step).sagas());
        Node box = stage.node("#sagas-map", Node.class);
        stage.robot.clickOn(box.localToScreen(map.spot(step)));
        stage.calm();
        assertEquals(
                new PathPick.Reached("StockReserved"),
                stage.model.pickProperty().get());
        assertEquals("2 of 3 sagas", count.getText());
        stage.does(() -> stage.model.pickProperty().set(null));
        TableView<?> links = stage.node("#sagas-links", TableView.class);
        assertEquals(4, links.getItems().size());
        assertEquals("OrderPlaced", cell(links, 0, "from"));
        assertEquals("StockReserved", cell(links, 0, "to"));
        assertEquals("2", cell(links, 0, "times"));
        stage.does(() -> {
            links.getSelectionModel().select(0);
            links.requestFocus();
        });
        stage.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        stage.calm();
        assertEquals("2 of 3 sagas", count.getText());
        assertTrue(map.getAccessibleText().contains("OrderPlaced: 2 of the sagas"), map.getAccessibleText());
    }

    @Test
    void the_overview_counts_steps_and_outcomes_of_the_listed_sagas_and_names_the_worst() throws TimeoutException {
        open(Beside.OVERVIEW);
        TableView<?> funnel = stage.node("#sagas-funnel", TableView.class);
        int row = -1;
        for (int i = 0; i < funnel.getItems().size(); i++) {
            row = cell(funnel, i, "step").equals("Ship") ? i : row;
        }
        assertEquals("1", cell(funnel, row, "reached"));
        assertEquals("1", cell(funnel, row, "failed"));
        String worst = stage.node("#sagas-worst", Label.class).getText();
        assertTrue(worst.startsWith("5 began"), worst);
        assertTrue(worst.contains("fails most: Ship, in 1 of 1"), worst);
        String twin = stage.node("#sagas-outcomes", OutcomeCanvas.class).getAccessibleText();
        assertTrue(twin.contains("✓ completed 2"), twin);
        stage.does(() -> stage.model.pickProperty().set(new PathPick.Reached("ParcelSent")));
        assertEquals(3, funnel.getItems().size());
        assertEquals("2", cell(funnel, 2, "reached"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_click_or_enter_on_a_step_of_the_funnel_lists_the_sagas_that_began_it() throws TimeoutException {
        open(Beside.OVERVIEW);
        Label count = stage.node("#sagas-count", Label.class);
        TableView<SagaOverview.Step> funnel = stage.node("#sagas-funnel", TableView.class);
        int ship =
                funnel.getItems().stream().map(SagaOverview.Step::name).toList().indexOf("Ship");
        stage.robot.clickOn(stage.robot.from(funnel).lookup(".table-row-cell").<TableRow<?>>queryAll().stream()
                .filter(row -> row.getIndex() == ship)
                .findFirst()
                .orElseThrow());
        stage.calm();
        assertEquals(new PathPick.Begun("Ship"), stage.model.pickProperty().get());
        assertEquals("1 of 5 sagas", count.getText());
        assertEquals("✕ step Ship", stage.node("#sagas-pick", Button.class).getText());
        stage.does(() -> stage.model.pickProperty().set(null));
        int stock =
                funnel.getItems().stream().map(SagaOverview.Step::name).toList().indexOf("StockReserved");
        stage.does(() -> {
            funnel.getSelectionModel().clearAndSelect(stock);
            funnel.requestFocus();
        });
        stage.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        stage.calm();
        assertEquals("2 of 5 sagas", count.getText());
        assertTrue(funnel.getItems().stream().allMatch(step -> step.reached() == 2), "the overview is of those");
    }

    @Test
    void a_click_beside_the_rows_of_a_table_picks_nothing() throws TimeoutException {
        open(Beside.PATHS);
        TableView<?> paths = stage.node("#sagas-paths", TableView.class);
        stage.does(() -> paths.getSelectionModel().select(0));
        var bounds = paths.localToScreen(paths.getBoundsInLocal());
        stage.robot.clickOn(bounds.getMinX() + 200, bounds.getMaxY() - 30);
        stage.calm();
        assertNull(stage.model.pickProperty().get());
    }

    @Test
    void keys_go_through_the_steps_of_the_map_and_enter_lists_the_sagas_that_have_one() throws TimeoutException {
        open(Beside.MAP);
        MapCanvas map = stage.node("#sagas-map", MapCanvas.class);
        stage.does(map::requestFocus);
        stage.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertNull(stage.model.pickProperty().get(), "the keys are at none as yet");
        stage.robot.press(KeyCode.HOME).release(KeyCode.HOME);
        stage.robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        stage.calm();
        String said = map.getAccessibleText().lines().findFirst().orElseThrow();
        stage.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        stage.calm();
        String type = said.substring(0, said.indexOf(": "));
        assertEquals(new PathPick.Reached(type), stage.model.pickProperty().get());
        assertTrue(said.startsWith(
                type + ": " + stage.node("#sagas-count", Label.class).getText().split(" ")[0] + " of the sagas"));
    }

    private static int step(MapCanvas map, String type) {
        return map.drawn().map().nodes().stream()
                .map(ProcessMap.Node::type)
                .toList()
                .indexOf(type);
    }
}
