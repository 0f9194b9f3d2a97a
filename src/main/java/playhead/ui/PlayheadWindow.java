package playhead.ui;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import playhead.ui.async.Background;
import playhead.ui.command.Command;
import playhead.ui.command.CommandRegistry;
import playhead.ui.command.Keymap;
import playhead.ui.detail.DetailCommands;
import playhead.ui.filter.FilterCommands;
import playhead.ui.fold.FoldCommands;
import playhead.ui.fold.Folds;
import playhead.ui.fold.Part;
import playhead.ui.importing.ImportingCommands;
import playhead.ui.lesson.LessonViewModel;
import playhead.ui.look.LookCommands;
import playhead.ui.look.Screens;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.StartController;
import playhead.ui.palette.PaletteViewModel;
import playhead.ui.settings.UserSettings;
import playhead.ui.state.StateCommands;
import playhead.ui.text.Words;
import playhead.ui.timeline.TimelineCommands;
import playhead.ui.timeline.TransportController;

/**
 * Puts what the window shows together, in one language: the one place where its parts learn of each other. For the
 * window's thread.
 */
final class PlayheadWindow {
    private static final System.Logger LOG = System.getLogger(PlayheadWindow.class.getName());

    private final CommandRegistry commands;
    private final Words words;
    private final WindowViewModel model;
    private final WindowController controller;
    private final ViewParts views;
    private final TransportController transport;
    private final Background background;
    private final Cards cards;
    private final ViewMemory memory;
    private final Folds folds;
    private final Watching watching;
    private final Teaching teaching;
    private final Parent root;
    /** What an open log is shown in. */
    private final LaterParts later = new LaterParts();
    /** What is not seen before the user asks for it. */
    private final LaterParts leisure = new LaterParts();
    /** What makes room for another log. */
    private final LaterParts room = new LaterParts();

    /**
     * @param opener opens logs
     * @param settings what the user chose
     * @param work where questions run
     * @param picker lets the user choose files
     * @param words what everything is called
     */
    PlayheadWindow(LogOpener opener, UserSettings settings, QuietExecutor work, FilePicker picker, Words words) {
        this.words = words;
        RowsFirst rowsFirst = new RowsFirst(work, Platform::runLater, this::failed);
        background = rowsFirst.patient();
        model = new WindowViewModel(opener, settings, rowsFirst, words);
        model.beforeShowing(this::makeRoom);
        model.wizard().model().beforeShowing(leisure::finish);
        new FiltersOfWindow(model).keep();
        commands = new CommandRegistry(model.text()::whyNoWriting, this::refused);
        Screens screens = new Screens(words);
        views = new ViewParts(model, commands, settings, background, screens, later);
        transport = new TransportController(
                model.timeline(), model.playhead(), model.jump(), commands, views.lane(), model.look(), words);
        folds = new Folds(settings);
        model.facets().openProperty().bindBidirectional(folds.of(Part.VALUES).shownProperty());
        memory = new ViewMemory(model, background, words);
        Keymap keymap = new Keymap(commands, settings);
        cards = new Cards(
                commands,
                keymap,
                new PaletteViewModel(commands, settings, background, words, views.reach(memory)),
                words);
        controller = new WindowController(
                model,
                commands,
                settings,
                folds,
                cards,
                words,
                views.views(),
                () -> settings.text("language", "").set(words.next().getLanguage()));
        addPlaces(picker);
        watching = new Watching(model, commands, words);
        addViews(picker, screens);
        teaching = new Teaching(model, commands, opener, views.lab()::chosen, background, cards, words);
        keymap.load();
        root = screens.load("window", controller);
        controller.place(
                Place.START,
                screens.load(
                        "start",
                        new StartController(model.opening(), settings.recents(), background, words, commands::get)));
        place(picker, screens);
    }

    /** What is done with logs and with the playhead. */
    private void addPlaces(FilePicker picker) {
        Supplier<String> closed = model.text()::whyClosed;
        OpenCommands.addTo(commands, words, model, picker);
        ViewCommands.addTo(commands, words, model, views.views(), controller.screen());
        ImportingCommands.addTo(
                commands, words, model.wizard(), model.logProperty()::get, closed, model.text()::whyBusy);
        PlayheadCommands.addTo(commands, words, model, transport::editPlace);
        TimelineCommands.addTo(commands, words, model.timeline(), closed);
        views.addNotes(cards);
    }

    /** What is done with what is shown. */
    private void addViews(FilePicker picker, Screens screens) {
        Supplier<String> closed = model.text()::whyClosed;
        StateCommands.addTo(commands, words, model.state(), model.markA(), closed);
        DetailCommands.addTo(commands, words, model.detail(), closed);
        FoldCommands.addTo(commands, words, folds, closed);
        LookCommands.addTo(commands, words, model.look());
        views.addRows(controller::front);
        FilterCommands.addTo(commands, words, () -> controller.front().filter(), closed);
        new Colours(model, cards, background, words)
                .addTo(commands, () -> controller.front().picked());
        memory.use(views.views(), controller::front, controller.screen().show(), cards);
        memory.addTo(commands);
        new Reverts(model, background, cards, screens, words, picker).addTo(commands);
        views.addQuestions(picker, cards);
        new Exports(model, controller::front, cards, screens, words, picker).addTo(commands, words);
    }

    /** Puts the parts into their places, some of them later. */
    private void place(FilePicker picker, Screens screens) {
        teaching.place(controller, (StackPane) root);
        later.add(() -> {
            controller.place(Place.TRANSPORT, screens.load("transport", transport));
            transport.placeWatch(watching.bar());
            transport.fold(folds.of(Part.TIMELINE).shownProperty());
        });
        leisure.add(() -> views.makeRowsAhead(leisure));
        model.opening().busyProperty().subscribe(is -> {
            if (is) {
                controller.emptyViews(room, leisure);
            }
        });
        new Surroundings(model, commands, screens).place(controller, picker, later, leisure);
    }

    private void failed(Throwable failure) {
        LOG.log(System.Logger.Level.DEBUG, "a question failed", failure);
        model.problemProperty().set(Problem.of(failure, model.text().where(), words));
    }

    private void refused(Command command, String why) {
        model.messageProperty().set(words.text("window.status.refused", command.title(), why));
    }

    private void makeRoom() {
        later.finish();
        controller.emptyViews(room, leisure);
        room.finish();
    }

    /** A frame of the window. */
    void pulse(long now) {
        later.pulse();
        model.pulse(now);
        controller.pulse();
        if (later.isFinished()) {
            transport.pulse();
            room.pulse();
        }
        if (later.isFinished() && room.isFinished() && !model.awaitsRows()) {
            leisure.pulse();
        }
    }

    /** True when nothing of it is missing any more. */
    boolean isWhole() {
        return later.isFinished() && leisure.isFinished() && controller.isWhole();
    }

    Parent root() {
        return root;
    }

    Scene scene() {
        return root.getScene();
    }

    WindowViewModel model() {
        return model;
    }

    CommandRegistry commands() {
        return commands;
    }

    WindowController controller() {
        return controller;
    }

    Words words() {
        return words;
    }

    /** What was on the screen and can come back. */
    ViewMemory memory() {
        return memory;
    }

    /** Lets commands go on that wait to be looked at: nobody looks any more. */
    void letGo() {
        teaching.letGo();
    }

    /** The lesson that it tells. */
    LessonViewModel lessons() {
        return teaching.lessons();
    }

    Cards cards() {
        return cards;
    }

    Background background() {
        return background;
    }
}
