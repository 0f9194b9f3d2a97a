package playhead.workspace;

import java.util.List;
import java.util.Optional;
import playhead.event.EntityRef;
import playhead.history.Causality;
import playhead.history.StateOverTime;
import playhead.history.StateRow;
import playhead.history.StateTotals;

/**
 * Questions to a session that compare moments, add up and follow causes. Like the session, they only look, are safe for
 * several threads and may be slow.
 */
public interface Analysis {
    /** The same entities at a moment, each as it was; all must be of the log. */
    List<StateRow> states(List<EntityRef> entities, Moment moment);

    /**
     * For each of some entities the number of the first query that finds it, -1 for none. Reads these entities only; a query
     * whose condition cannot be judged finds none.
     *
     * @param queries all of one moment and of the entity type of the entities; their pages do not matter
     */
    int[] firstFinding(List<StateQuery> queries, List<EntityRef> entities);

    /** What the numbers of all rows of a query come to, whatever page it asks for. It names an entity type. */
    Answer<StateTotals> totals(StateQuery query);

    /**
     * Which entities differ between two moments of one order: the rows of {@link Session#diff}, counted by type and
     * worked out when they are asked for.
     */
    Differences differences(Moment from, Moment to);

    /** What an event was caused by and what it led to, by the ids that the log gives. */
    Answer<Causality> causes(long position);

    /** Entities by value of a field, or a sum, at many moments. */
    Answer<StateOverTime> overTime(OverTimeQuery query);

    /** What can be summed up and what cannot, of one entity type. */
    List<FieldUse> fields(String type);

    /** What is wrong with a condition over the states of a type, or over events when it is null, if anything is; quick. */
    Optional<ConditionProblem> problem(String type, String condition);

    /** Names that conditions over the states of a type can use, and values that occur. */
    Vocabulary vocabulary(String type);

    /** Which times the imported files say something about. */
    Coverage coverage();
}
