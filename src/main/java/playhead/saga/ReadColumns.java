package playhead.saga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.event.EventSource;
import playhead.event.EventTime;

/** Columns of a log that was read for them: for logs that no time index has. */
public final class ReadColumns implements LogColumns {
    private static final Set<EventPart> PARTS = Set.of(EventPart.STREAM, EventPart.TIME);

    private final List<EventTime> times = new ArrayList<>();
    private final Ints typeNumbers = new Ints();
    private final Ints actorNumbers = new Ints();
    private final Ints streamNumbers = new Ints();
    private final Numbered<String> types = new Numbered<>();
    private final Numbered<String> actors = new Numbered<>();
    private final Numbered<EntityRef> streams = new Numbered<>();

    /** Reads a log up to a position. */
    public ReadColumns(EventSource events, long end) {
        if (end > 0) {
            events.blocks(1, end, (first, count, block) -> {
                List<Event> read = block.get().events(PARTS);
                for (int i = 0; i < count && first + i <= end; i++) {
                    add(read.get(i));
                }
                return true;
            });
        }
    }

    private void add(Event event) {
        typeNumbers.add(types.number(event.type()));
        actorNumbers.add(event.actor() == null ? -1 : actors.number(event.actor()));
        streamNumbers.add(event.stream() == null ? -1 : streams.number(event.stream()));
        times.add(event.time());
    }

    @Override
    public long end() {
        return times.size();
    }

    @Override
    public int type(long position) {
        return typeNumbers.get((int) position - 1);
    }

    @Override
    public List<String> types() {
        return types.names;
    }

    @Override
    public int actor(long position) {
        return actorNumbers.get((int) position - 1);
    }

    @Override
    public List<String> actors() {
        return actors.names;
    }

    @Override
    public int stream(long position) {
        return streamNumbers.get((int) position - 1);
    }

    @Override
    public EntityRef streamName(int stream) {
        return streams.names.get(stream);
    }

    @Override
    public boolean timed(long position) {
        return time(position) != null;
    }

    @Override
    public long seconds(long position) {
        int at = (int) position - 1;
        while (at >= 0 && times.get(at) == null) {
            at--;
        }
        return at < 0 ? 0 : times.get(at).seconds();
    }

    @Override
    public int nanos(long position) {
        EventTime time = time(position);
        return time == null ? 0 : time.nanos();
    }

    @Override
    public EventTime time(long position) {
        return times.get((int) position - 1);
    }

    /** Names by number. */
    private static final class Numbered<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> names = new ArrayList<>();

        int number(T name) {
            return numbers.computeIfAbsent(name, fresh -> {
                names.add(fresh);
                return names.size() - 1;
            });
        }
    }
}
