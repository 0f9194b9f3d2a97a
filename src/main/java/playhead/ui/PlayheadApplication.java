package playhead.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ObjLongConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import playhead.ui.look.SystemTheme;
import playhead.ui.opening.DialogFilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenedAhead;
import playhead.ui.settings.UserSettings;
import playhead.workspace.Workspaces;

/** The window as a program: opened once, ends when it is closed. */
public final class PlayheadApplication {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Workspaces workspaces;
    private final Path home;

    /**
     * @param workspaces opens workspaces
     * @param home folder in which logs and samples get their workspaces
     */
    public PlayheadApplication(Workspaces workspaces, Path home) {
        this.workspaces = workspaces;
        this.home = home;
    }

    /**
     * Shows the window and returns when it was closed.
     *
     * @param first workspace or log to open at once, or null
     * @param measured null, or takes the milliseconds from the start of the process until the window was drawn and, if a log
     *     is to be opened, its first rows; the window is closed then
     * @return false when there is no display to show it on
     */
    public boolean run(Path first, ObjLongConsumer<String> measured) {
        if (!hasDisplay()) {
            return false;
        }
        QuietExecutor work = new QuietExecutor();
        LogOpener opener = new LogOpener(workspaces, home);
        Opening opening =
                new Opening(opener, first, first == null ? Optional.empty() : opener.ahead(first, work), measured);
        UserSettings settings = UserSettings.read(workspaces.settings(), InstantSource.system());
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> show(opening, settings, work, closed));
        } catch (RuntimeException | LinkageError noDisplay) {
            return false;
        }
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        work.finish();
        return true;
    }

    /**
     * What the window begins with.
     *
     * @param opener opens logs
     * @param first workspace or log to open at once, or null
     * @param ahead the same, if it is a workspace
     * @param measured as above
     */
    private record Opening(
            LogOpener opener, Path first, Optional<OpenedAhead> ahead, ObjLongConsumer<String> measured) {}

    /** On Linux the toolkit would complain at length before it says that there is none. */
    private static boolean hasDisplay() {
        return !System.getProperty("os.name", "").startsWith("Linux")
                || System.getProperty("glass.platform") != null
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static void show(Opening opening, UserSettings settings, QuietExecutor work, CountDownLatch closed) {
        Stage stage = new Stage();
        WindowHost host = new WindowHost(
                opening.opener(), settings, work, words -> new DialogFilePicker(() -> stage, words), WIDTH, HEIGHT);
        SystemTheme.follow(host.systemThemeProperty());
        stage.titleProperty().bind(host.titleProperty());
        stage.setScene(host.scene());
        new WindowBounds(settings).keep(stage, WIDTH, HEIGHT);
        stage.setOnHidden(event -> {
            host.close();
            closed.countDown();
        });
        WindowViewModel model = host.window().model();
        opening.ahead().ifPresent(model.opening()::open);
        stage.show();
        if (opening.first() != null && opening.ahead().isEmpty()) {
            model.open(opening.first());
        }
        if (opening.measured() != null) {
            measure(opening.first() != null, model, opening.measured(), stage::close);
        }
    }

    private static void measure(
            boolean opens, WindowViewModel model, ObjLongConsumer<String> measured, Runnable close) {
        new FirstFrames(() -> true, millis -> {
                    measured.accept("window", millis);
                    if (!opens) {
                        close.run();
                    }
                })
                .start();
        if (opens) {
            new FirstFrames(model::hasRows, millis -> {
                        measured.accept("rows", millis);
                        close.run();
                    })
                    .start();
        }
    }
}
