package playhead.lab;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import playhead.command.CommandRecord;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.readmodel.service.ServiceRow;
import playhead.readmodel.service.ServiceShelf;
import playhead.store.EventStore;

/** The projections of all services: each follows the events of its own service, unless they are paused. */
public final class ServiceProjections implements ReadSide {
    private final EventStore store;
    private final ServiceShelf shelf;
    private final Watch watch;
    private final Map<String, ServiceProjection> all = new TreeMap<>();
    private boolean paused;

    /** Sees what the projections do. */
    public interface Watch {
        /** Nobody looks. */
        Watch NONE = new Watch() {};

        /** A projection went on from one position of the log to another. */
        default void projected(String service, long from, long to) {}

        /** A row changed; before, its version is 0 if it was not there. */
        default void shown(String service, ServiceRow before, ServiceRow after) {}
    }

    /**
     * @param store whose events they follow
     * @param shelf takes their rows
     * @param watch sees what they do
     */
    public ServiceProjections(EventStore store, ServiceShelf shelf, Watch watch) {
        this.store = store;
        this.shelf = shelf;
        this.watch = watch;
    }

    /** The services that have done something in the log, by name. */
    public synchronized List<String> services() {
        TreeSet<String> names = new TreeSet<>(all.keySet());
        if (store.end() > 0) {
            store.blocks(1, store.end(), (first, count, block) -> {
                for (Event event : block.get().events(EnumSet.noneOf(EventPart.class))) {
                    if (event.actor() != null && event.actor().startsWith(LabService.ACTOR)) {
                        names.add(event.actor().substring(LabService.ACTOR.length()));
                    }
                }
                return true;
            });
        }
        return List.copyOf(names);
    }

    @Override
    public synchronized void follow(String service, CommandRecord record) {
        if (!paused) {
            of(service).follow(record);
        }
    }

    @Override
    public synchronized void recovered(String service) {
        if (!paused) {
            of(service).catchUp();
        }
    }

    /** All stand still, with the log as it is now. */
    public synchronized void pause() {
        services().forEach(this::recovered);
        paused = true;
    }

    /** All follow again; what they missed is taken over before this returns. */
    public synchronized void resume() {
        paused = false;
        services().forEach(this::recovered);
    }

    /** How far the projection of a service is. */
    public synchronized long checkpoint(String service) {
        return of(service).rows().checkpoint();
    }

    /** Events of a service that its rows do not show. */
    public synchronized long lag(String service) {
        return of(service).lag();
    }

    /** The rows of a service; unless they stand still, with everything that is in the log. */
    public synchronized List<ServiceRow> rows(String service) {
        recovered(service);
        return of(service).rows().rows();
    }

    private ServiceProjection of(String service) {
        return all.computeIfAbsent(service, name -> new ServiceProjection(name, store, shelf.rows(name), watch));
    }
}
