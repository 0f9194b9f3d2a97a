package playhead.workspace;

import java.util.List;
import java.util.function.Supplier;
import playhead.event.EntityRef;
import playhead.history.Bisection;
import playhead.history.BlameRow;
import playhead.history.DiffRow;
import playhead.history.HistoryRow;

/**
 * A session that answers of states as a what-if has them while one is open, and as recorded otherwise. Events, their
 * order and their times are always those of the log.
 */
public final class SupposedSession extends EventsAsRecorded {
    private final Session recorded;
    private final Supplier<Session> supposed;

    /**
     * @param recorded the log
     * @param supposed the what-if that is open, null for none; asked at every question, on the thread that asks
     */
    public SupposedSession(Session recorded, Supplier<Session> supposed) {
        super(recorded);
        this.recorded = recorded;
        this.supposed = supposed;
    }

    /** The log, when a what-if is open whose states differ from it; else null. */
    public Session recorded() {
        return supposed.get() == null ? null : recorded;
    }

    private Session states(Replay replay) {
        Session open = replay == Replay.RECORDED ? supposed.get() : null;
        return open == null ? recorded : open;
    }

    @Override
    public List<String> problems(int most) {
        return states(Replay.RECORDED).problems(most);
    }

    @Override
    public List<TypeSummary> types() {
        return states(Replay.RECORDED).types();
    }

    @Override
    public List<EntityRef> entities(String part, int most) {
        return recorded.entities(part, most);
    }

    @Override
    public Answer<StatePage> state(StateQuery query) {
        return states(query.moment().replay()).state(query);
    }

    @Override
    public Answer<List<HistoryRow>> history(String entity, String field, Replay replay, SearchWatch watch) {
        return states(replay).history(entity, field, replay, watch);
    }

    @Override
    public Answer<List<BlameRow>> blame(String entity, Moment moment) {
        return states(moment.replay()).blame(entity, moment);
    }

    @Override
    public Answer<List<DiffRow>> diff(Moment from, Moment to, String type, String entity) {
        return states(from.replay()).diff(from, to, type, entity);
    }

    @Override
    public Answer<Bisection> bisect(BisectQuery query, SearchWatch watch) {
        return states(query.replay()).bisect(query, watch);
    }

    @Override
    public Answer<GroupList> group(GroupQuery query) {
        return query.events()
                ? recorded.group(query)
                : states(query.moment().replay()).group(query);
    }

    @Override
    public Analysis analysis() {
        return states(Replay.RECORDED).analysis();
    }

    @Override
    public SagaQuestions sagas() {
        return states(Replay.RECORDED).sagas();
    }
}
