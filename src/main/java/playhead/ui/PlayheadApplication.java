package playhead.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import playhead.ui.opening.DialogFilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.text.Words;
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
     * @return false when there is no display to show it on
     */
    public boolean run(Path first) {
        if (!hasDisplay()) {
            return false;
        }
        QuietExecutor work = new QuietExecutor();
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> show(first, work, closed));
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

    private void show(Path first, QuietExecutor work, CountDownLatch closed) {
        Stage stage = new Stage();
        PlayheadWindow window = new PlayheadWindow(
                new LogOpener(workspaces, home),
                work,
                new DialogFilePicker(() -> stage),
                new Words(Locale.getDefault()),
                WIDTH,
                HEIGHT);
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        PlayheadWindow.useTheme(dark);
        window.model().look().darkProperty().set(dark);
        stage.titleProperty().bind(window.model().title());
        stage.setScene(window.scene());
        stage.setOnHidden(event -> {
            window.close();
            closed.countDown();
        });
        stage.show();
        if (first != null) {
            window.model().open(first);
        }
    }
}
