package playhead.workspace;

import java.util.List;
import playhead.branch.BranchPlaces;
import playhead.event.EntityRef;
import playhead.history.Bisection;
import playhead.history.BlameRow;
import playhead.history.DiffRow;
import playhead.history.HistoryRow;

/** Answers by positions of the log of the states of a branch with added events, which is folded by its places. */
final class BranchedSession extends EventsAsRecorded {
    private final Session branched;
    private final Session recorded;
    private final BranchPlaces places;

    /**
     * @param branched counts its moments in places; what it answers already names positions of the log
     * @param recorded answers of events, which are those of the log
     */
    BranchedSession(Session branched, Session recorded, BranchPlaces places) {
        super(recorded);
        this.branched = branched;
        this.recorded = recorded;
        this.places = places;
    }

    private Moment place(Moment moment) {
        return new Moment(places.last(moment.at()), moment.replay());
    }

    @Override
    public List<String> problems(int most) {
        return branched.problems(most);
    }

    @Override
    public List<TypeSummary> types() {
        return branched.types();
    }

    @Override
    public List<EntityRef> entities(String part, int most) {
        return branched.entities(part, most);
    }

    @Override
    public Answer<StatePage> state(StateQuery query) {
        return branched.state(query.at(place(query.moment())));
    }

    @Override
    public Answer<List<HistoryRow>> history(String entity, String field, Replay replay, SearchWatch watch) {
        return branched.history(entity, field, replay, watch);
    }

    @Override
    public Answer<List<BlameRow>> blame(String entity, Moment moment) {
        return branched.blame(entity, place(moment));
    }

    @Override
    public Answer<List<DiffRow>> diff(Moment from, Moment to, String type, String entity) {
        return branched.diff(place(from), place(to), type, entity);
    }

    @Override
    public Answer<Bisection> bisect(BisectQuery query, SearchWatch watch) {
        return branched.bisect(query, watch);
    }

    @Override
    public Answer<GroupList> group(GroupQuery query) {
        return branched.group(query.at(place(query.moment())));
    }

    @Override
    public Analysis analysis() {
        return new BranchedAnalysis(branched.analysis(), recorded.analysis(), places);
    }

    @Override
    public SagaQuestions sagas() {
        return new PlacedSagas(branched.sagas(), places);
    }
}
