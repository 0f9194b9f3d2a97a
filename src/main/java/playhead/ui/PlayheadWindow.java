package playhead.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import playhead.ui.async.Background;
import playhead.ui.command.CommandRegistry;
import playhead.ui.command.Keyboard;
import playhead.ui.detail.DetailCommands;
import playhead.ui.detail.DetailController;
import playhead.ui.events.EventsController;
import playhead.ui.look.Screens;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.StartController;
import playhead.ui.state.StateCommands;
import playhead.ui.state.StateController;
import playhead.ui.text.Words;
import playhead.ui.timeline.TimelineCommands;
import playhead.ui.timeline.TransportController;
import playhead.ui.view.View;

/** Puts the window together: the one place where its parts learn of each other. For the window's thread. */
final class PlayheadWindow {
    private static final System.Logger LOG = System.getLogger(PlayheadWindow.class.getName());

    private final CommandRegistry commands = new CommandRegistry();
    private final Words words;
    private final WindowViewModel model;
    private final Scene scene;
    private final AnimationTimer pulse;

    /**
     * @param opener opens logs
     * @param work where questions run
     * @param picker lets the user choose files
     * @param words what everything is called
     * @param width of the window
     * @param height of the window
     */
    PlayheadWindow(LogOpener opener, Executor work, FilePicker picker, Words words, double width, double height) {
        this.words = words;
        model = new WindowViewModel(opener, new Background(work, Platform::runLater, this::failed), words);
        Screens screens = new Screens(words);
        List<View> views = List.of(events(screens), state(screens));
        TransportController transport = new TransportController(
                model.timeline(), model.playhead(), model.jump(), commands, model.look(), words);
        WindowController controller = new WindowController(model, commands, words, views);
        OpenCommands.addTo(commands, words, model, picker);
        PlayheadCommands.addTo(commands, words, model, transport::editPlace);
        TimelineCommands.addTo(commands, words, model.timeline(), model::whyClosed);
        StateCommands.addTo(commands, words, model.state(), model.markA(), model::whyClosed);
        DetailCommands.addTo(commands, words, model.detail(), model::whyClosed);
        ViewCommands.addTo(commands, words, model, views, controller.screen());
        Parent root = screens.load("window", controller);
        controller.place(
                screens.load(
                        "start",
                        new StartController(
                                model.opening(),
                                () -> commands.get("file.open"),
                                () -> commands.get("file.workspace"))),
                screens.load("detail", new DetailController(model.detail(), model.look(), words)),
                screens.load("transport", transport));
        scene = new Scene(root, width, height);
        scene.getStylesheets()
                .add(PlayheadWindow.class.getResource("/fxml/playhead.css").toExternalForm());
        Keyboard.listen(scene, commands);
        model.look().darkProperty().addListener((property, was, is) -> useTheme(is));
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.pulse(now);
                transport.pulse();
            }
        };
        pulse.start();
    }

    private View events(Screens screens) {
        EventsController events = new EventsController(
                model.events(), model.look(), model.following(), model.detail()::select, model.playhead()::moveTo);
        screens.load("events", events);
        return events;
    }

    private View state(Screens screens) {
        StateController state = new StateController(
                model.state(), model.look(), words, model.markA(), model.detail()::select, model.jump()::to);
        screens.load("state", state);
        return state;
    }

    /** Light text on dark ground, or dark on light, for all windows. */
    static void useTheme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /** The user reads a sentence, the log has the trace. */
    private void failed(Throwable failure) {
        LOG.log(System.Logger.Level.DEBUG, "a question failed", failure);
        model.messageProperty().set(words.text("window.status.failed", String.valueOf(failure.getMessage())));
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
