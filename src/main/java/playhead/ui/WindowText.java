package playhead.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableStringValue;
import playhead.branch.NamedBranch;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * What the window says about itself: title, status, and why something cannot be done now.
 *
 * @param words says it
 * @param log what is open, or null
 * @param playhead where it is shown
 * @param importing true while the import is open
 * @param busy true while something is being opened
 * @param message the last thing worth saying
 */
record WindowText(
        Words words,
        ObservableObjectValue<OpenLog> log,
        Playhead playhead,
        ObservableBooleanValue importing,
        ObservableBooleanValue busy,
        ObservableStringValue message) {
    /** Why what needs an open workspace cannot be done: null when one is open. */
    String whyClosed() {
        if (importing.get()) {
            return words.text("importing.why.open");
        }
        return log.get() == null ? words.text("window.why.closed") : null;
    }

    /** Why what would disturb running jobs cannot be done: null when none runs. */
    String whyBusy() {
        return busy.get() ? words.text("opening.why.busy") : null;
    }

    /** Why nothing may be written now: null when it may. */
    String whyNoWriting() {
        return switch (playhead.modeProperty().get()) {
            case END, LIVE -> null;
            case PAST -> words.text("playhead.why.past");
            case WHAT_IF -> words.text("whatif.why.writing");
        };
    }

    /** The title of the window: which log, and whether it shows its past. */
    StringBinding title() {
        return Bindings.createStringBinding(
                () -> {
                    OpenLog open = log.get();
                    return open == null
                            ? words.text("window.title.none")
                            : words.text("window.title.open", Display.safe(open.name()), mode());
                },
                log,
                playhead.modeProperty(),
                playhead.supposed().openProperty());
    }

    /** What the status bar says. */
    StringBinding status() {
        return Bindings.createStringBinding(
                () -> {
                    OpenLog open = log.get();
                    if (open == null) {
                        return words.text("window.status.none");
                    }
                    long at = playhead.atProperty().get();
                    long end = playhead.endProperty().get();
                    String text = words.text(
                            "window.status.open",
                            Display.safe(open.name()),
                            Shown.number(end),
                            at == end
                                    ? mode() + " " + Shown.position(end)
                                    : words.text("window.status.of", Shown.position(at), Shown.position(end)),
                            playhead.replayProperty().get().name(),
                            end);
                    return message.get().isEmpty() ? text : text + "   " + message.get();
                },
                log,
                playhead.atProperty(),
                playhead.endProperty(),
                playhead.replayProperty(),
                playhead.supposed().openProperty(),
                message);
    }

    /** What is open and where the playhead stands, in words. */
    String where() {
        return log.get() == null
                ? words.text("window.problem.nothingOpen")
                : Display.safe(log.get().name()) + " "
                        + Shown.position(playhead.atProperty().get());
    }

    private String mode() {
        NamedBranch open = playhead.supposed().now();
        String word = playhead.modeProperty().get().word();
        return open == null ? word : word + " " + Display.safe(open.name());
    }
}
