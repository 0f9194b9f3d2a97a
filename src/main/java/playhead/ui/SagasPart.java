package playhead.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import playhead.event.EventTime;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.compare.SagaComparison;
import playhead.saga.variants.Variants;
import playhead.ui.async.Background;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.OpenLog;
import playhead.ui.sagas.ChosenSaga;
import playhead.ui.sagas.SagaExports;
import playhead.ui.sagas.SagaLaneFeed;
import playhead.ui.sagas.SagaSource;
import playhead.ui.sagas.SagasCommands;
import playhead.ui.sagas.SagasView;
import playhead.ui.sagas.SagasViewModel;
import playhead.ui.sagas.StepChangesModel;
import playhead.ui.text.Words;
import playhead.ui.timeline.SagaLaneModel;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.SagasCompared;
import playhead.workspace.Session;

/** The sagas of the log: their view, the lane below the timeline, and what can be done with them. */
final class SagasPart {
    private static final double ROOMY = 840;

    private final WindowViewModel model;
    private final Background background;
    private final Words words;
    private final SagasViewModel sagas;
    private final StepChangesModel changes;
    private final SagasView view;
    private final SagaLaneModel lane;
    private final Runnable front;

    SagasPart(WindowViewModel model, CommandRegistry commands, Background background, Words words) {
        this.model = model;
        this.background = background;
        this.words = words;
        ChosenSaga chosen = new ChosenSaga(background, model.playhead(), model.detail()::showEvent, model.jump()::to);
        this.sagas = new SagasViewModel(background, model.following(), chosen, words);
        this.changes = new StepChangesModel(background, chosen);
        this.view = new SagasView(sagas, changes, model.look(), words, model.detail()::select);
        this.lane = new SagaLaneModel(background);
        SagaLaneFeed feed = new SagaLaneFeed(lane, sagas, this::isRoomy);
        sagas.notes().allProperty().bind(model.timeline().notes().allProperty());
        this.front = () -> commands.get("view.sagas").action().run();
        lane.whenChosen(this::show);
        model.timeline().stepping().prefer(on -> sagas.isShown() && chosen.go(on));
        model.logProperty().addListener((property, was, is) -> show(was, is, feed));
    }

    private boolean isRoomy() {
        Scene scene = view.node().getScene();
        return scene != null
                && scene.getHeight() >= ROOMY * model.look().zoomProperty().get();
    }

    private void show(OpenLog was, OpenLog is, SagaLaneFeed feed) {
        if (is == null) {
            sagas.close();
            changes.open(null);
            lane.close();
            return;
        }
        SagaSource source = new Source(is.session());
        if (was != null && was.workspace() == is.workspace()) {
            sagas.grow(source);
        } else {
            sagas.open(source);
        }
        changes.open(is.session());
        feed.open(source, Moment.recorded(is.session().end()));
    }

    /** Asks a session. */
    private record Source(Session session) implements SagaSource {
        @Override
        public Answer<SagaList> at(Moment moment) {
            return session.sagas().at(moment);
        }

        @Override
        public Answer<Variants> paths(Moment moment) {
            return session.sagas().variants(moment, every -> true);
        }

        @Override
        public List<Expectation> expected(Saga saga, Moment moment) {
            return session.sagas().ahead(saga, moment);
        }

        @Override
        public SagaComparison compared(Saga one, Saga other) {
            return new SagasCompared(session).of(one, other);
        }

        @Override
        public EventTime time(Moment moment) {
            return moment.at() == 0 ? null : session.timeAt(session.positionOf(moment));
        }
    }

    void addTo(CommandRegistry commands, FilePicker picker) {
        SagaExports exports = new SagaExports(
                sagas.chosen(),
                sagas.notes(),
                background,
                picker::target,
                SagasPart::toClipboard,
                model.messageProperty()::set,
                words);
        SagasCommands.addTo(
                commands,
                words,
                sagas,
                view,
                exports,
                () -> commands.get("view.sagas").action().run(),
                model.text()::whyClosed);
        new CommandGroup(commands, words, "sagas")
                .look(
                        "timeline.sagas",
                        model.text()::whyClosed,
                        () -> lane.shownProperty().set(!lane.shownProperty().get()));
        new Definitions(model, background, words, picker).addTo(new CommandGroup(commands, words, "sagas"));
    }

    /** Id of the saga that is selected while the view is seen, or null. */
    String lookedAt() {
        return sagas.isShown() ? sagas.chosen().id() : null;
    }

    /** Shows the saga with an id. */
    void show(String id) {
        front.run();
        sagas.show(id);
    }

    /** The sagas below the timeline. */
    SagaLaneModel lane() {
        return lane;
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    SagasView view() {
        return view;
    }
}
