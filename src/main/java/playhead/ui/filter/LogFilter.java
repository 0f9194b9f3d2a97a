package playhead.ui.filter;

import java.util.Objects;
import java.util.Optional;
import playhead.event.Identity;
import playhead.ui.async.Background;
import playhead.workspace.ConditionProblem;
import playhead.workspace.Session;
import playhead.workspace.Vocabulary;

/** A filter over the events of a log, or over the states of one entity type: checked by it, with proposals from it. */
public final class LogFilter {
    private final Background background;
    private final Runnable ask;
    private final FilterModel model = new FilterModel(this::check, this::apply);
    private Session session;
    private String type;
    private String where;
    private String wanted;

    /**
     * @param background where names and values are looked up
     * @param ask asks the log anew, with {@link #where} and {@link #wanted}
     */
    public LogFilter(Background background, Runnable ask) {
        this.background = background;
        this.ask = ask;
    }

    /**
     * Goes over to something else and lets all of it through; asks nothing.
     *
     * @param opened null for nothing
     * @param entities type of the entities, null for events
     */
    public void over(Session opened, String entities) {
        session = opened;
        type = entities;
        where = null;
        wanted = null;
        model.reset();
        model.vocabularyProperty().set(Vocabulary.NONE);
        if (opened != null) {
            learn();
        }
    }

    /** Goes on with the same log, which has more events; what is let through stays. */
    public void grow(Session grown) {
        session = grown;
        learn();
    }

    private void learn() {
        Session asked = session;
        String entities = type;
        background.run(
                () -> entities == null
                        ? asked.statistics().vocabulary()
                        : asked.analysis().vocabulary(entities),
                known -> {
                    if (Identity.same(session, asked) && Objects.equals(type, entities)) {
                        model.vocabularyProperty().set(known);
                    }
                });
    }

    private Optional<ConditionProblem> check(String condition) {
        return session == null ? Optional.empty() : session.analysis().problem(type, condition);
    }

    private void apply() {
        where = model.where();
        wanted = model.wanted();
        ask.run();
    }

    /** The condition that was applied last, or null. */
    public String where() {
        return where;
    }

    /** The text that was applied last, or null. */
    public String wanted() {
        return wanted;
    }

    /** True when it lets everything through. */
    public boolean isEmpty() {
        return where == null && wanted == null;
    }

    /** What is written in it. */
    public FilterModel model() {
        return model;
    }
}
