package playhead.ui;

import playhead.ui.opening.OpenLog;
import playhead.workspace.Session;

/**
 * The parts of the window that show a log: all take the same one, or what it has grown by.
 *
 * @param model has them
 */
record LogParts(WindowViewModel model) {
    /** All show a log from now on. */
    void open(OpenLog opened) {
        Session session = opened.session();
        model.playhead().open(session.end());
        model.following().showNow();
        model.jump().open(session, opened.workspace().notes());
        model.events().open(session);
        Session states = model.whatIf().open(opened.workspace(), session);
        model.state().open(states, opened.types());
        model.detail().open(states);
        model.detail().raw().open(opened.workspace()::raw);
        model.compare().open(states, opened.types());
        model.totals().open(states, opened.types());
        model.timeline().open(session, opened.workspace().notes());
        model.kept().open(opened.workspace().viewSettings());
    }

    /** All go on with the log that they show, which has more events: what is selected, filtered and sorted stays. */
    void grow(OpenLog grown) {
        Session session = grown.session();
        model.jump().open(session, grown.workspace().notes());
        Session states = model.whatIf().open(grown.workspace(), session);
        model.timeline().grow(session);
        model.events().grow(session);
        model.state().grow(states, grown.types());
        model.detail().grow(states);
        model.compare().grow(states, grown.types());
        model.totals().grow(states, grown.types());
        model.playhead().grow(session.end());
        model.following().showGrown();
    }

    /** None shows anything more. */
    void close() {
        model.events().close();
        model.whatIf().close();
        model.state().close();
        model.detail().close();
        model.compare().close();
        model.totals().close();
        model.timeline().close();
        model.kept().close();
        model.jump().open(null, null);
    }
}
