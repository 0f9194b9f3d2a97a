package playhead.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import playhead.ui.async.Background;
import playhead.ui.command.CommandRegistry;
import playhead.ui.command.Keyboard;
import playhead.ui.detail.DetailController;
import playhead.ui.events.EventsController;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.StartController;
import playhead.ui.state.StateController;
import playhead.ui.timeline.TransportController;

/** Puts the window together: the one place where its parts learn of each other. For the window's thread. */
final class PlayheadWindow {
    private static final System.Logger LOG = System.getLogger(PlayheadWindow.class.getName());

    private final CommandRegistry commands = new CommandRegistry();
    private final WindowViewModel model;
    private final Scene scene;
    private final AnimationTimer pulse;

    /**
     * @param opener opens logs
     * @param work where questions run
     * @param picker lets the user choose files
     * @param width of the window
     * @param height of the window
     */
    PlayheadWindow(LogOpener opener, Executor work, FilePicker picker, double width, double height) {
        model = new WindowViewModel(opener, new Background(work, Platform::runLater, this::failed));
        WindowController controller = new WindowController(model, commands, picker);
        scene = new Scene(load(controller), width, height);
        scene.getStylesheets()
                .add(PlayheadWindow.class.getResource("/fxml/playhead.css").toExternalForm());
        Keyboard.listen(scene, commands);
        model.look().darkProperty().addListener((property, was, is) -> useTheme(is));
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                controller.pulse(now);
            }
        };
        pulse.start();
    }

    private Parent load(WindowController controller) {
        Map<Class<?>, Supplier<Object>> controllers = Map.of(
                WindowController.class, () -> controller,
                StartController.class,
                        () -> new StartController(
                                model.opening(), () -> commands.get("file.open"), () -> commands.get("file.workspace")),
                EventsController.class,
                        () -> new EventsController(
                                model.events(),
                                model.look(),
                                model.following(),
                                model.detail()::select,
                                model.playhead()::moveTo),
                StateController.class, () -> new StateController(model.state(), model.look(), model.detail()::select),
                DetailController.class, () -> new DetailController(model.detail(), model.look()),
                TransportController.class,
                        () -> new TransportController(
                                model.timeline(), model.playhead(), model.jump(), commands, model.look()));
        FXMLLoader loader = new FXMLLoader(PlayheadWindow.class.getResource("/fxml/window.fxml"));
        loader.setControllerFactory(type -> controllers.get(type).get());
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Light text on dark ground, or dark on light, for all windows. */
    static void useTheme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /** The user reads a sentence, the log has the trace. */
    private void failed(Throwable failure) {
        LOG.log(System.Logger.Level.DEBUG, "a question failed", failure);
        model.messageProperty().set("something went wrong, nothing was changed: " + failure.getMessage());
    }

    /** Stops drawing and closes what is open. */
    void close() {
        pulse.stop();
        model.close();
    }

    Scene scene() {
        return scene;
    }

    WindowViewModel model() {
        return model;
    }

    CommandRegistry commands() {
        return commands;
    }
}
