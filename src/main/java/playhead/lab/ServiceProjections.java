package playhead.lab;

import java.util.ArrayList;
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
    private final Later later = new Later();
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

    /** Keeps what is to be told until nobody waits for the rows any more: who looks may wait at a hop. */
    private final class Later implements Watch {
        private final List<Runnable> told = new ArrayList<>();

        @Override
        public void projected(String service, long from, long to) {
            told.add(() -> watch.projected(service, from, to));
        }

        @Override
        public void shown(String service, ServiceRow before, ServiceRow after) {
            told.add(() -> watch.shown(service, before, after));
        }

        private List<Runnable> taken() {
            List<Runnable> all = List.copyOf(told);
            told.clear();
            return all;
        }
    }

    private void telling(Runnable work) {
        List<Runnable> told;
        synchronized (this) {
            work.run();
            told = later.taken();
        }
        told.forEach(Runnable::run);
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
    public void follow(String service, CommandRecord record) {
        telling(() -> {
            if (!paused) {
                of(service).follow(record);
            }
        });
    }

    @Override
    public void recovered(String service) {
        telling(() -> catchUp(service));
    }

    private void catchUp(String service) {
        if (!paused) {
            of(service).catchUp();
        }
    }

    /** All stand still, with the log as it is now. */
    public void pause() {
        telling(() -> {
            services().forEach(this::catchUp);
            paused = true;
        });
    }

    /** All follow again; what they missed is taken over before this returns. */
    public void resume() {
        telling(() -> {
            paused = false;
            services().forEach(this::catchUp);
        });
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
    public List<ServiceRow> rows(String service) {
        recovered(service);
        synchronized (this) {
            return of(service).rows().rows();
        }
    }

    private ServiceProjection of(String service) {
        return all.computeIfAbsent(service, name -> new ServiceProjection(name, store, shelf.rows(name), later));
    }
}
