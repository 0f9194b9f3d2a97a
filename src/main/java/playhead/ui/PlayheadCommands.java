package playhead.ui;

import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Words;
import playhead.workspace.Replay;

/** Moving the playhead. */
final class PlayheadCommands {
    private static final long MANY = 100;

    private PlayheadCommands() {}

    /** @param editPlace puts the cursor into the place to go to */
    static void addTo(CommandRegistry registry, Words words, WindowViewModel model, Runnable editPlace) {
        CommandGroup group = new CommandGroup(registry, words, "playhead");
        Playhead playhead = model.playhead();
        group.look("playhead.previous", model.text()::whyClosed, () -> playhead.step(-1), "Left");
        group.look("playhead.next", model.text()::whyClosed, () -> playhead.step(1), "Right");
        group.look("playhead.back", model.text()::whyClosed, () -> playhead.step(-MANY), "Shift+Left");
        group.look("playhead.forward", model.text()::whyClosed, () -> playhead.step(MANY), "Shift+Right");
        group.look(
                "playhead.screenBack",
                model.text()::whyClosed,
                () -> playhead.step(-model.timeline().screen()),
                "Page Up");
        group.look(
                "playhead.screenForward",
                model.text()::whyClosed,
                () -> playhead.step(model.timeline().screen()),
                "Page Down");
        group.look("playhead.start", model.text()::whyClosed, () -> playhead.moveTo(0), "Home");
        group.look(
                "playhead.end",
                model.text()::whyClosed,
                () -> playhead.moveTo(playhead.endProperty().get()),
                "End");
        LastPlace last = model.lastPlace();
        group.look(
                "playhead.continue",
                () -> model.text().whyClosed() == null
                        ? last.whyNot()
                        : model.text().whyClosed(),
                last::goThere);
        group.look(
                "playhead.order",
                model.text()::whyClosed,
                () -> model.jump()
                        .changeOrder(
                                playhead.replayProperty().get() == Replay.RECORDED ? Replay.OCCURRED : Replay.RECORDED),
                "Shift+O");
        group.look("playhead.goTo", model.text()::whyClosed, editPlace, "G");
    }
}
