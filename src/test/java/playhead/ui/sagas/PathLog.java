package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.EventTime;
import playhead.saga.LogColumns;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.variants.Variants;

/** Sagas written down by hand as a log that has one after the other. */
final class PathLog implements SagaList, LogColumns {
    private final List<Saga> sagas;
    private final List<SagaEvent> events = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    PathLog(List<Saga> sagas) {
        this.sagas = sagas;
        for (int number = 0; number < sagas.size(); number++) {
            for (SagaEvent event : sagas.get(number).events()) {
                events.add(event);
                owners.add(number);
                if (!types.contains(event.type())) {
                    types.add(event.type());
                }
            }
        }
    }

    Variants paths() {
        return Variants.of(this, this, every -> true);
    }

    private SagaEvent event(long position) {
        return events.get((int) position - 1);
    }

    @Override
    public int of(long position) {
        return owners.get((int) position - 1);
    }

    @Override
    public long at() {
        return events.size();
    }

    @Override
    public int size() {
        return sagas.size();
    }

    @Override
    public SagaRow row(int number) {
        return sagas.get(number).row();
    }

    @Override
    public int find(String id) {
        return -1;
    }

    @Override
    public Saga saga(int number) {
        return sagas.get(number);
    }

    @Override
    public long end() {
        return events.size();
    }

    @Override
    public int type(long position) {
        return types.indexOf(event(position).type());
    }

    @Override
    public List<String> types() {
        return types;
    }

    @Override
    public int actor(long position) {
        return -1;
    }

    @Override
    public List<String> actors() {
        return List.of();
    }

    @Override
    public int stream(long position) {
        return -1;
    }

    @Override
    public EntityRef streamName(int stream) {
        return null;
    }

    @Override
    public boolean timed(long position) {
        return time(position) != null;
    }

    @Override
    public long seconds(long position) {
        return time(position).seconds();
    }

    @Override
    public int nanos(long position) {
        return time(position).nanos();
    }

    @Override
    public EventTime time(long position) {
        return event(position).time();
    }
}
