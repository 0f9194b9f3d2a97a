package playhead.workspace;

import playhead.event.EventTime;
import playhead.history.EventCounts;
import playhead.history.EventTimes;

/** A session that answers otherwise of states only: events, their order and their times are those of the log. */
abstract class EventsAsRecorded implements Session {
    private final Session recorded;

    /** @param recorded the log */
    EventsAsRecorded(Session recorded) {
        this.recorded = recorded;
    }

    @Override
    public final long end() {
        return recorded.end();
    }

    @Override
    public final Answer<Moment> locate(String position, Replay replay) {
        return recorded.locate(position, replay);
    }

    @Override
    public final long positionOf(Moment moment) {
        return recorded.positionOf(moment);
    }

    @Override
    public final Moment momentOf(long position, Replay replay) {
        return recorded.momentOf(position, replay);
    }

    @Override
    public final EventTime timeAt(long position) {
        return recorded.timeAt(position);
    }

    @Override
    public final EventStatistics statistics() {
        return recorded.statistics();
    }

    @Override
    public final Answer<EventHits> events(EventQuery query, SearchWatch watch) {
        return recorded.events(query, watch);
    }

    @Override
    public final Answer<EventCheck> check(String where, String text) {
        return recorded.check(where, text);
    }

    @Override
    public final EventCounts counts(int types, Replay replay) {
        return recorded.counts(types, replay);
    }

    @Override
    public final EventTimes times(Replay replay) {
        return recorded.times(replay);
    }

    @Override
    public final Steps steps() {
        return recorded.steps();
    }

    @Override
    public final SetQuestions sets() {
        return recorded.sets();
    }
}
