package playhead.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.settings.Recents;
import playhead.ui.settings.UserSettings;

/** The real window under a robot's hands. */
final class DrivenWindow implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    final FrameRobot robot = new FrameRobot(this::isCalm);
    private final QuietExecutor work = new QuietExecutor();
    private final UserSettings settings;
    private final Stage stage;
    private final InvalidationListener back;
    private WindowHost host;

    DrivenWindow(Path home) throws TimeoutException {
        this(home, Locale.ENGLISH);
    }

    DrivenWindow(Path home, Locale language) throws TimeoutException {
        settings = UserSettings.read(OpenWorkspace.workspaces(home).settings(), InstantSource.system());
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(PATIENCE_SECONDS * 1_000L);
        stage = FxToolkit.registerPrimaryStage();
        back = windows -> Platform.runLater(stage::requestFocus);
        FxToolkit.setupFixture(() -> {
            LogOpener opener = new LogOpener(OpenWorkspace.workspaces(home), home);
            settings.text("language", language.getLanguage()).set(language.getLanguage());
            host = new WindowHost(opener, settings, work, words -> new NoFiles(), 1000, 700);
            stage.setScene(host.scene());
            stage.show();
            stage.toFront();
        });
        // JavaFX's headless platform has no active window any more when a tooltip was shown, and then no mouse.
        robot.interact(() -> Window.getWindows().addListener(back));
    }

    WindowViewModel model() {
        return host.window().model();
    }

    PlayheadWindow window() {
        return host.window();
    }

    Recents recents() {
        return settings.recents();
    }

    String title() {
        return host.titleProperty().get();
    }

    /** Opens a workspace or a log and waits for it. */
    void open(Path path) throws TimeoutException {
        robot.interact(() -> model().open(path));
        until(() -> model().logProperty().get() != null);
        calm();
    }

    /** Waits for something to become true in the window. */
    void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, condition));
    }

    /** Waits until all questions are answered, all parts are there and the tables stand where the playhead stands. */
    void calm() throws TimeoutException {
        until(this::isCalm);
        robot.settle();
    }

    private boolean isCalm() {
        return host == null
                || work.isQuiet()
                        && window().isWhole()
                        && model().playhead()
                                .moment()
                                .equals(model().following().shownProperty().get());
    }

    /** Presses a key and waits for what comes of it. */
    void press(KeyCode code) throws TimeoutException {
        robot.press(code).release(code);
        calm();
    }

    /** Calls a command and waits for what comes of it. */
    void call(String command) throws TimeoutException {
        robot.interact(() -> window().commands().get(command).action().run());
        calm();
    }

    TableView<?> table(String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    /** A point of the screen inside a node, by shares of its width and height. */
    Point2D point(String query, double across, double down) {
        Node node = robot.lookup(query).query();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }

    /** Whether there is a display, whose wheel turns and on which things can be dropped; the headless one has neither. */
    static boolean hasDisplay() {
        return !"Headless".equals(System.getProperty("glass.platform"));
    }

    /** Drags a file from beside the window and drops it in the middle of a node. */
    void drop(Path file, String query) {
        Stage beside = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, () -> holding(file));
        robot.drag("take this", MouseButton.PRIMARY).dropTo(point(query, 0.5, 0.5));
        robot.interact(beside::close);
    }

    private static Stage holding(Path file) {
        Label label = new Label("take this");
        label.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            label.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        Stage stage = new Stage();
        stage.setScene(new Scene(label, 100, 40));
        stage.setX(1100);
        stage.setY(20);
        stage.show();
        return stage;
    }

    @Override
    public void close() throws TimeoutException {
        robot.interact(() -> {
            Window.getWindows().removeListener(back);
            host.close();
        });
        FxToolkit.cleanupStages();
        work.finish();
    }

    /** Nobody is there to choose files. */
    static final class NoFiles implements FilePicker {
        @Override
        public Optional<Path> log() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> target(Path proposed) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> workspace() {
            return Optional.empty();
        }
    }
}
