package playhead.workspace;

import java.util.List;
import playhead.event.EntityRef;
import playhead.event.EventTime;
import playhead.history.Bisection;
import playhead.history.BlameRow;
import playhead.history.DiffRow;
import playhead.history.EventCounts;
import playhead.history.EventTimes;
import playhead.history.HistoryRow;

/**
 * Looks at a workspace as it was when the session began: it can answer, and has no way to change anything. Safe for
 * several threads; may be slow, so never on the window's own thread.
 */
public interface Session {
    /** The last position. */
    long end();

    /**
     * What replaying the log in recorded order stumbled over, a line each: rules that failed, then old values that the
     * log had not said before.
     *
     * @param most at most so many of each; a last line counts the others
     */
    List<String> problems(int most);

    /** Entity types in the order of first appearance. */
    List<TypeSummary> types();

    /**
     * Entities by a part of their ids, whatever the case; those whose id begins with it come first.
     *
     * @param part of an id, or {@code type/} and a part of an id
     * @param most at most so many
     */
    List<EntityRef> entities(String part, int most);

    /** Resolves a position as people write it; the answer counts in the given order. */
    Answer<Moment> locate(String position, Replay replay);

    /** Position in the log of the event that stands at an ordinal of an order; 0 for 0. */
    long positionOf(Moment moment);

    /** Ordinal in an order of the event at a position in the log; 0 for 0. */
    Moment momentOf(long position, Replay replay);

    /** Time of the event at a position, or null if it has none. */
    EventTime timeAt(long position);

    /** Counts over events: facets, differences, what completion proposes. */
    EventStatistics statistics();

    /** Events that fit. */
    default Answer<EventHits> events(EventQuery query) {
        return events(query, SearchWatch.NONE);
    }

    /** Events that fit; refused when the watch stopped the search. */
    Answer<EventHits> events(EventQuery query, SearchWatch watch);

    /**
     * Tests events of this log that were read already, by what a search would use; wrong usage when the condition is none.
     *
     * @param where a condition over events, or null
     * @param text a text that stands anywhere in what is shown of an event, or null
     */
    Answer<EventCheck> check(String where, String text);

    /** Entities as they were. */
    Answer<StatePage> state(StateQuery query);

    /** All changes of an entity, or of one field of it ({@code field} null for all). */
    default Answer<List<HistoryRow>> history(String entity, String field, Replay replay) {
        return history(entity, field, replay, SearchWatch.NONE);
    }

    /** The same; refused when the watch stopped it. */
    Answer<List<HistoryRow>> history(String entity, String field, Replay replay, SearchWatch watch);

    /** The event that last said each field of an entity. */
    Answer<List<BlameRow>> blame(String entity, Moment moment);

    /** Entities that differ between the state after one moment and after another of the same order. */
    Answer<List<DiffRow>> diff(Moment from, Moment to, String type, String entity);

    /** When a condition first held, and all its changes. */
    default Answer<Bisection> bisect(BisectQuery query) {
        return bisect(query, SearchWatch.NONE);
    }

    /** When a condition first held, and all its changes; refused when the watch stopped the search. */
    Answer<Bisection> bisect(BisectQuery query, SearchWatch watch);

    /** Counts and sums by the values of fields, in the order of the keys. */
    Answer<GroupList> group(GroupQuery query);

    /** Event counts for a timeline: so many of the most frequent types by themselves, all others together. */
    EventCounts counts(int types, Replay replay);

    /** The times of all events of an order, for looking up without asking again. */
    EventTimes times(Replay replay);

    /** From event to event that have something in common. */
    Steps steps();

    /** Questions about sets of ids. */
    SetQuestions sets();

    /** Questions about sagas. */
    SagaQuestions sagas();

    /** Questions that compare moments, add up and follow causes. */
    Analysis analysis();
}
