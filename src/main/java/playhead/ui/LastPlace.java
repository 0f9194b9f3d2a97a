package playhead.ui;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyLongWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Jump;
import playhead.ui.replay.Playhead;
import playhead.ui.settings.Recents;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * Where a workspace was left: kept every two seconds while the playhead moves, and offered when the workspace is opened
 * again, until the playhead is moved.
 */
final class LastPlace {
    private static final long EVERY = 2_000_000_000L;

    private final Playhead playhead;
    private final Jump jump;
    private final Recents recents;
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyLongWrapper offered = new ReadOnlyLongWrapper();
    private OpenLog log;
    private Moment kept;
    private long keptAt;

    LastPlace(Playhead playhead, Jump jump, Recents recents, Background background, Words words) {
        this.playhead = playhead;
        this.jump = jump;
        this.recents = recents;
        this.lane = background.lane();
        this.words = words;
        playhead.atProperty().addListener((property, was, is) -> offered.set(0));
    }

    /** A workspace was opened; the playhead stands at its end. */
    void open(OpenLog opened) {
        Path root = opened.workspace().folder();
        long end = opened.session().end();
        offered.set(0);
        recents.find(root)
                .filter(recent -> recent.wasInThePast() && recent.position() < end)
                .ifPresent(recent -> offered.set(recent.position()));
        recents.opened(root, opened.name(), end);
        log = opened;
        kept = playhead.moment();
    }

    /** Goes on with a workspace that stays open while the window is made anew. */
    void resume(OpenLog opened) {
        log = opened;
        kept = playhead.moment();
    }

    /** Nothing is open any more; where the playhead stands is kept. */
    void close() {
        keep();
        log = null;
        offered.set(0);
    }

    /** A frame of the window. */
    void pulse(long nanos) {
        if (nanos - keptAt > EVERY) {
            keptAt = nanos;
            keep();
        }
    }

    private void keep() {
        if (log == null || playhead.moment().equals(kept)) {
            return;
        }
        kept = playhead.moment();
        Moment moment = kept;
        Session session = log.session();
        Path root = log.workspace().folder();
        if (moment.replay() == Replay.RECORDED) {
            recents.left(root, moment.at());
        } else {
            lane.ask(() -> session.positionOf(moment), position -> recents.left(root, position));
        }
    }

    /** Why it cannot be gone back to where the workspace was left, or null. */
    String whyNot() {
        return offered.get() == 0 ? words.text("playhead.why.noLast") : null;
    }

    /** Goes to where the workspace was left. */
    void goThere() {
        jump.to(offered.get());
    }

    /** What the button says that goes there; empty when there is nothing to offer. */
    StringBinding offer() {
        return Bindings.createStringBinding(
                () -> offered.get() == 0 ? "" : words.text("playhead.continue.offer", Shown.position(offered.get())),
                offered);
    }
}
