package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenedAhead;
import playhead.ui.settings.UserSettings;

/** What the window is made of at its start, and when the rest comes. */
class StartWindowTest {
    private final QuietExecutor work = new QuietExecutor();
    private final FrameRobot robot = new FrameRobot(work::isQuiet);

    @TempDir
    Path folder;

    private Stage stage;
    private WindowHost host;

    /** Shows the window; with the other parts of a test in one turn of its thread, before its first frame. */
    private void start(double zoom) {
        UserSettings settings =
                UserSettings.read(OpenWorkspace.workspaces(folder).settings(), InstantSource.system());
        settings.number("zoom", 1).set(zoom);
        host = new WindowHost(
                new LogOpener(OpenWorkspace.workspaces(folder), folder),
                settings,
                work,
                words -> new DrivenWindow.NoFiles(),
                1000,
                700);
        stage.setScene(host.scene());
        stage.show();
    }

    @BeforeEach
    void stage() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.interact(() -> host.close());
        FxToolkit.cleanupStages();
        work.finish();
    }

    @Test
    void the_start_page_comes_first_and_the_rest_follows_without_being_asked_for() throws Exception {
        robot.interact(() -> {
            start(1);
            assertNotNull(host.scene().lookup("#start"));
            assertFalse(host.window().isWhole());
        });
        robot.interact(() -> {
            for (int frame = 0; frame < 60; frame++) {
                host.window().pulse(frame);
            }
            assertTrue(host.window().isWhole());
        });
    }

    @Test
    void a_log_whose_columns_nobody_changed_is_shown_in_those_that_are_there() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(20));
        robot.interact(() -> start(1));
        until(() -> host.window().isWhole());
        TableView<?> table = (TableView<?>) host.scene().lookup("#events-table");
        List<?> columns = List.copyOf(table.getColumns());
        robot.interact(() -> host.window().model().open(root));
        until(() -> table.getItems().size() == 20 && work.isQuiet());
        assertEquals(columns, table.getColumns());
    }

    @Test
    void a_log_that_is_opened_before_the_first_frame_has_its_views() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(20));
        robot.interact(() -> {
            start(1);
            host.window().model().open(root);
        });
        until(() -> host.scene().lookup("#events-table") instanceof TableView<?> table
                && table.getItems().size() == 20);
    }

    @Test
    void a_workspace_that_was_opened_ahead_is_there_before_the_first_frame() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(20));
        OpenedAhead ahead = new LogOpener(OpenWorkspace.workspaces(folder), folder)
                .ahead(root, work)
                .orElseThrow();
        until(work::isQuiet);
        robot.interact(() -> {
            start(1);
            host.window().model().opening().open(ahead);
            assertNotNull(host.window().model().logProperty().get());
            assertNotNull(host.scene().lookup("#events-table"));
        });
        until(() -> host.window().model().events().hasRow(20));
    }

    @Test
    void columns_made_later_are_as_wide_as_everything_is_large() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(20));
        robot.interact(() -> {
            start(2);
            host.window().model().open(root);
        });
        until(() -> host.scene().lookup("#events-table") instanceof TableView<?> table
                && table.getColumns().getLast().getPrefWidth() == 2 * 420);
        robot.interact(() -> host.window().commands().get("view.bins").action().run());
        until(() -> host.scene().lookup("#bins-table") instanceof TableView<?> table
                && table.getColumns().getFirst().getPrefWidth() == 2 * 190);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    }
}
