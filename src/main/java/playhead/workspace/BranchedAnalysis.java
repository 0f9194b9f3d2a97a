package playhead.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import playhead.branch.BranchPlaces;
import playhead.event.EntityRef;
import playhead.history.Causality;
import playhead.history.StateOverTime;
import playhead.history.StateRow;
import playhead.history.StateTotals;

/**
 * Asks by positions of the log about a branch with added events.
 *
 * @param branched counts in places
 * @param recorded says what is not otherwise in a branch: what caused what
 * @param places of the branch
 */
record BranchedAnalysis(Analysis branched, Analysis recorded, BranchPlaces places) implements Analysis {
    private Moment place(Moment moment) {
        return new Moment(places.last(moment.at()), moment.replay());
    }

    @Override
    public List<StateRow> states(List<EntityRef> entities, Moment moment) {
        return branched.states(entities, place(moment));
    }

    @Override
    public int[] firstFinding(List<StateQuery> queries, List<EntityRef> entities) {
        return branched.firstFinding(
                queries.stream().map(query -> query.at(place(query.moment()))).toList(), entities);
    }

    @Override
    public Answer<StateTotals> totals(StateQuery query) {
        return branched.totals(query.at(place(query.moment())));
    }

    @Override
    public Differences differences(Moment from, Moment to) {
        return new Differences(
                from, to, branched.differences(place(from), place(to)).comparison());
    }

    @Override
    public Answer<Causality> causes(long position) {
        return recorded.causes(position);
    }

    @Override
    public Answer<StateOverTime> overTime(OverTimeQuery query) {
        return branched.overTime(query)
                .then(found -> Answer.of(new StateOverTime(
                        Arrays.stream(found.positions()).map(places::position).toArray(),
                        found.counts(),
                        found.sums())));
    }

    @Override
    public List<FieldUse> fields(String type) {
        return branched.fields(type);
    }

    @Override
    public Optional<ConditionProblem> problem(String type, String condition) {
        return branched.problem(type, condition);
    }

    @Override
    public Vocabulary vocabulary(String type) {
        return branched.vocabulary(type);
    }

    @Override
    public Coverage coverage() {
        return recorded.coverage();
    }
}
