package playhead.ui;

import playhead.ui.command.CommandRegistry;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.ui.watch.WatchBar;
import playhead.ui.watch.WatchCommands;
import playhead.ui.watch.WatchSubject;
import playhead.ui.watch.WatchViewModel;
import playhead.workspace.Replay;
import playhead.workspace.TypeSummary;

/** Wires what playing stops for: the commands and the line in which it is said. */
final class Watching {
    private final WindowViewModel model;
    private final WatchBar bar;

    Watching(WindowViewModel model, CommandRegistry commands, Words words) {
        this.model = model;
        WatchViewModel watch = model.timeline().watch();
        WatchSubject subject = new WatchSubject(
                model.detail().entityProperty()::get,
                model.detail().fieldProperty()::get,
                () -> model.state().types().stream().map(TypeSummary::name).toList());
        WatchCommands.addTo(commands, words, watch, subject, this::edit, model.text()::whyClosed);
        bar = new WatchBar(watch, subject, commands, words);
    }

    private void edit() {
        OpenLog opened = model.logProperty().get();
        bar.edit(() -> opened.workspace().audit(Replay.RECORDED).definitions().watches());
    }

    /** The line. */
    WatchBar bar() {
        return bar;
    }
}
