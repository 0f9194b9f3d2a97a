package playhead.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import playhead.ui.command.Keyboard;
import playhead.ui.lesson.Going;
import playhead.ui.look.Look;
import playhead.ui.look.Theme;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenLog;
import playhead.ui.settings.UserSettings;
import playhead.ui.text.Words;
import playhead.workspace.Moment;

/**
 * The scene of the window. What it shows is made anew when the user chooses another language: the workspace stays open, the
 * playhead stays where it is, and so does what the user has. For the window's thread.
 */
final class WindowHost {
    private final LogOpener opener;
    private final UserSettings settings;
    private final QuietExecutor work;
    private final Function<Words, FilePicker> pickers;
    private final Scene scene;
    private final AnimationTimer pulse;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Theme> systemTheme = new SimpleObjectProperty<>(Theme.LIGHT);
    private PlayheadWindow window;

    /**
     * @param opener opens logs
     * @param settings what the user chose
     * @param work where questions run
     * @param pickers let the user choose files, in the language of the window
     * @param width of the window
     * @param height of the window
     */
    WindowHost(
            LogOpener opener,
            UserSettings settings,
            QuietExecutor work,
            Function<Words, FilePicker> pickers,
            double width,
            double height) {
        this.opener = opener;
        this.settings = settings;
        this.work = work;
        this.pickers = pickers;
        window = make();
        scene = new Scene(window.root(), width, height);
        useTheme();
        settings.complaint()
                .ifPresent(complaint -> window.model().problemProperty().set(Problem.of(complaint, window.words())));
        title.bind(window.model().text().title());
        Keyboard.listen(
                scene, () -> window.commands(), command -> window.cards().leaves(command));
        language().addListener((property, was, is) -> makeAnew());
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.pulse(now);
                settings.pulse(now, window.background());
            }
        };
        pulse.start();
    }

    private StringProperty language() {
        return settings.text("language", Locale.getDefault().getLanguage());
    }

    private PlayheadWindow make() {
        Words words = new Words(Locale.forLanguageTag(language().get()));
        PlayheadWindow made = new PlayheadWindow(opener, settings, work, pickers.apply(words), words);
        Look look = made.model().look();
        look.systemThemeProperty().bind(systemTheme);
        look.themeProperty().addListener((property, was, is) -> useTheme());
        return made;
    }

    /** Controls have one theme in all windows. */
    private void useTheme() {
        Theme theme = window.model().look().themeProperty().get();
        Application.setUserAgentStylesheet(theme.controls());
        scene.getStylesheets().setAll(theme.sheets());
    }

    /** What suits the colours of the system; whoever knows the system sets it. */
    ObjectProperty<Theme> systemThemeProperty() {
        return systemTheme;
    }

    private void makeAnew() {
        PlayheadWindow old = window;
        Moment moment = old.model().playhead().moment();
        Carried carried = Carried.of(old.model());
        Optional<Going> lesson = old.lessons().going();
        old.letGo();
        Optional<OpenLog> log = Optional.ofNullable(old.model().release());
        window = make();
        window.model().look().copy(old.model().look());
        scene.setRoot(window.root());
        title.bind(window.model().text().title());
        log.ifPresent(open -> {
            window.model()
                    .resume(
                            lesson.map(going -> window.lessons().called(open, going))
                                    .orElse(open),
                            moment);
            lesson.ifPresent(window.lessons()::goOn);
            carried.intoLog(window.model());
        });
        carried.intoWizard(window.model());
    }

    /** Stops drawing, closes what is open and writes what the user chose. */
    void close() {
        pulse.stop();
        window.letGo();
        window.model().close();
        settings.write(window.background());
    }

    Scene scene() {
        return scene;
    }

    /** What is shown now. */
    PlayheadWindow window() {
        return window;
    }

    /** What the window is called now. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
