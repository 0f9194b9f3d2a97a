package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.detail.DetailViewModel.Side;
import playhead.ui.filter.FilterMode;
import playhead.ui.importing.Step;
import playhead.ui.replay.Selection;
import playhead.workspace.Moment;

class LanguageWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @BeforeEach
    void open() throws Exception {
        driven = new DrivenWindow(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void another_language_leaves_filters_a_and_b_selection_and_view_as_they_were() throws Exception {
        driven.open(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(300)));
        driven.call("view.events");
        driven.robot.interact(() -> {
            WindowViewModel model = driven.model();
            model.events().filter().setCondition("position <= 250");
            model.playhead().moveTo(40);
        });
        driven.call("compare.markHere");
        driven.robot.interact(() -> {
            WindowViewModel model = driven.model();
            model.compare().moments().putB(Moment.recorded(90));
            model.playhead().moveTo(120);
            model.state().filter().show(null, "order");
            model.state().deletedProperty().set(true);
            model.timeline().brush().select(new Selection(10, 20));
            model.timeline().player().setIn(30);
            model.timeline().choice().change();
        });
        driven.call("view.state");
        driven.robot.interact(
                () -> driven.table("#state-table").getSelectionModel().select(1));
        driven.calm();
        driven.call("detail.history");
        String entity = driven.model().detail().entityProperty().get();
        boolean byTime = driven.model().timeline().choice().isByTime();
        driven.call("view.language");
        driven.calm();
        WindowViewModel model = driven.model();
        assertEquals(Locale.GERMAN, driven.window().words().language());
        assertEquals("state", driven.window().controller().viewInFront());
        assertEquals("position <= 250", model.events().filter().textProperty().get());
        assertEquals(FilterMode.CEL, model.events().filter().modeProperty().get());
        assertEquals("order", model.state().filter().textProperty().get());
        assertTrue(model.state().deletedProperty().get());
        assertEquals(Moment.recorded(40), model.markA().momentProperty().get());
        assertEquals(Moment.recorded(90), model.compare().bProperty().get());
        assertEquals(120, model.playhead().atProperty().get());
        assertEquals(entity, model.detail().entityProperty().get());
        assertEquals(Side.HISTORY, model.detail().sideProperty().get());
        assertEquals(
                new Selection(10, 20),
                model.timeline().brush().selectionProperty().get());
        assertEquals(30L, model.timeline().player().inProperty().get());
        assertEquals(byTime, model.timeline().choice().isByTime());
        driven.call("view.events");
        TextField field = driven.robot.lookup("#events-filter").query();
        assertEquals("position <= 250", field.getText());
        assertEquals(250, driven.table("#events-table").getItems().size());
    }

    @Test
    void another_language_leaves_the_import_as_it_was() throws Exception {
        Path log = folder.resolve("log.csv");
        Files.write(log, List.of("when,what,who", "2026-03-01T10:00:00Z,placed,ann", "2026-03-01T10:01:00Z,paid,bob"));
        driven.robot.interact(() -> driven.model().wizard().model().show(List.of(log)));
        driven.until(() -> !driven.model().wizard().model().sources().layouts().isEmpty());
        driven.calm();
        driven.robot.interact(() -> driven.model().wizard().model().go(Step.ROLES));
        String mapping = driven.model().wizard().model().yaml();
        driven.call("view.language");
        driven.calm();
        assertTrue(driven.model().wizard().model().shownProperty().get());
        assertEquals(Step.ROLES, driven.model().wizard().model().stepProperty().get());
        assertEquals(mapping, driven.model().wizard().model().yaml());
        assertEquals(1, driven.model().wizard().model().sources().all().size());
    }

    @Test
    void filters_that_were_used_are_there_when_the_workspace_is_opened_again() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(300));
        driven.open(root);
        driven.call("view.events");
        driven.call("view.filter");
        driven.robot.write("position < 7\n");
        driven.calm();
        driven.call("filter.clear");
        driven.close();
        driven = new DrivenWindow(folder.resolve("home"));
        driven.open(root);
        driven.call("view.filter");
        driven.robot.interact(() -> driven.model().events().filter().state());
        driven.calm();
        assertEquals(
                List.of("position < 7"),
                driven.model().events().filter().state().used().stream()
                        .map(used -> used.text())
                        .toList());
    }
}
