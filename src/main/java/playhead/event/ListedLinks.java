package playhead.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of events that are there already. */
final class ListedLinks implements EventLinks {
    private final List<Event> events;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int next;
    private Event event;

    ListedLinks(List<Event> events) {
        this.events = events;
    }

    @Override
    public int flows() {
        return events.size();
    }

    @Override
    public boolean next() {
        if (next == events.size()) {
            return false;
        }
        event = events.get(next++);
        return true;
    }

    @Override
    public int flow() {
        return event.correlationId() == null
                ? -1
                : numbers.computeIfAbsent(event.correlationId(), name -> {
                    names.add(name);
                    return names.size() - 1;
                });
    }

    @Override
    public String flowName(int flow) {
        return names.get(flow);
    }

    @Override
    public long flowHash(int flow) {
        return IdHash.of(names.get(flow));
    }

    @Override
    public long[] ids() {
        return events.stream().mapToLong(each -> IdHash.of(each.id())).toArray();
    }

    @Override
    public int causes() {
        return event.causationIds().size();
    }

    @Override
    public int named(int number) {
        return -1;
    }

    @Override
    public long cause(int number) {
        return IdHash.of(causeId(number));
    }

    @Override
    public String causeId(int number) {
        return event.causationIds().get(number);
    }
}
