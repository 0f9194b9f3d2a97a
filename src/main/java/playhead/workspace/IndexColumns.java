package playhead.workspace;

import java.util.List;
import playhead.event.EntityRef;
import playhead.event.EventTime;
import playhead.history.TimeIndex;
import playhead.saga.LogColumns;

/** What the saga tracker asks of events, from the time index: nothing is held twice. */
record IndexColumns(TimeIndex index) implements LogColumns {
    @Override
    public long end() {
        return index.end();
    }

    @Override
    public int type(long position) {
        return index.eventTypeNumber(position);
    }

    @Override
    public List<String> types() {
        return index.eventTypes();
    }

    @Override
    public int actor(long position) {
        return index.actorNumber(position);
    }

    @Override
    public List<String> actors() {
        return index.actors();
    }

    @Override
    public int stream(long position) {
        return index.homeNumber(position);
    }

    @Override
    public EntityRef streamName(int stream) {
        return index.schema().entity(stream);
    }

    @Override
    public boolean mayHaveStreams(String type) {
        return index.schema().findType(type) != null;
    }

    @Override
    public int[] typeNumbers() {
        return index.eventTypeNumbers();
    }

    @Override
    public int[] actorNumbers() {
        return index.actorNumbers();
    }

    @Override
    public int[] streamNumbers() {
        return index.homeNumbers();
    }

    @Override
    public boolean timed(long position) {
        return index.timed(position);
    }

    @Override
    public long seconds(long position) {
        return index.seconds(position);
    }

    @Override
    public int nanos(long position) {
        return index.nanos(position);
    }

    @Override
    public EventTime time(long position) {
        return index.time(position);
    }
}
