package playhead.ui;

import java.util.List;
import java.util.function.Supplier;
import playhead.revert.OnConflict;
import playhead.ui.async.Background;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.look.Screens;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Playhead;
import playhead.ui.revert.RevertPanel;
import playhead.ui.revert.RevertViewModel;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.RevertRequest;
import playhead.workspace.Reverted;

/**
 * Reverting: each command only opens the rehearsal, which looks and changes nothing. Confirming it appends at the end
 * of the log, and that is where the window stands afterwards.
 */
final class Reverts {
    private final WindowViewModel model;
    private final RevertViewModel reverts;
    private final Cards cards;
    private final Screens screens;
    private final Words words;
    private final FilePicker picker;

    Reverts(
            WindowViewModel model,
            Background background,
            Cards cards,
            Screens screens,
            Words words,
            FilePicker picker) {
        this.model = model;
        this.cards = cards;
        this.screens = screens;
        this.words = words;
        this.picker = picker;
        this.reverts = new RevertViewModel(background, words, this::appended);
        model.logProperty().subscribe(log -> reverts.close());
    }

    void addTo(CommandRegistry registry) {
        CommandGroup group = new CommandGroup(registry, words, "revert");
        group.look("revert.toHere", this::whyNotHere, () -> rehearse(null), "R");
        group.look(
                "revert.entity",
                () -> first(this::whyNotHere, this::whyNoEntity),
                () -> rehearse(model.detail().entityProperty().get()));
        group.look("revert.event", () -> first(model.text()::whyClosed, this::whyNoEvent), this::rehearseEvent);
    }

    private static String first(Supplier<String> one, Supplier<String> other) {
        return one.get() == null ? other.get() : one.get();
    }

    private String whyNotHere() {
        if (model.text().whyClosed() != null) {
            return model.text().whyClosed();
        }
        Playhead playhead = model.playhead();
        if (playhead.modeProperty().get().isWritable()) {
            return words.text("revert.why.end");
        }
        return playhead.replayProperty().get() == Replay.RECORDED ? null : words.text("revert.why.occurred");
    }

    private String whyNoEntity() {
        return model.detail().entityProperty().get() == null ? words.text("detail.why.none") : null;
    }

    private String whyNoEvent() {
        return model.detail().eventProperty().get() == null ? words.text("revert.why.noEvent") : null;
    }

    private void rehearse(String entity) {
        long at = model.playhead().atProperty().get();
        show(
                new RevertRequest(null, Long.toString(at), List.of(), entity, null, null, OnConflict.STOP),
                entity == null
                        ? words.text("revert.what.all", Shown.position(at))
                        : words.text("revert.what.entity", Display.safe(entity), Shown.position(at)));
    }

    private void rehearseEvent() {
        var event = model.detail().eventProperty().get();
        show(
                new RevertRequest(
                        null, null, List.of(Long.toString(event.position())), null, null, null, OnConflict.STOP),
                words.text(
                        "revert.what.event",
                        Shown.position(event.position()),
                        Display.safe(event.event().type())));
    }

    private void show(RevertRequest request, String what) {
        reverts.rehearse(model.logProperty().get(), request, what);
        RevertPanel panel = new RevertPanel(reverts, model.look(), words, picker::target, cards::close);
        screens.load("revert", panel);
        cards.show(panel.node(), panel.first());
    }

    private void appended(OpenLog grown, Reverted done) {
        if (model.logProperty().get() == null || model.logProperty().get().workspace() != grown.workspace()) {
            return;
        }
        cards.close();
        if (model.playhead().moment().replay() == Replay.RECORDED) {
            model.grow(grown);
            model.playhead().moveTo(done.end());
        } else {
            Carried before = Carried.of(model);
            model.release();
            model.resume(grown, Moment.recorded(done.end()));
            before.intoLog(model);
        }
        model.messageProperty().set(words.text("revert.done", done.appended(), Shown.position(done.end())));
    }
}
