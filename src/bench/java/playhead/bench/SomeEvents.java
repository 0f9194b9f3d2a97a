package playhead.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import playhead.event.Event;
import playhead.samples.ListedEvents;
import playhead.store.H2EventStore;

/** The first events of a made log, in memory. */
@State(Scope.Benchmark)
public class SomeEvents implements ListedEvents {
    /** A workspace that has them. */
    @Param("")
    public String workspace;
    /** How many at most. */
    @Param("0")
    public int most;

    private final List<Event> events = new ArrayList<>();

    /** Reads them. */
    @Setup(Level.Trial)
    public void read() {
        try (H2EventStore store = H2EventStore.open(Path.of(workspace))) {
            store.scan(1, Math.min(most, store.end()), (position, event) -> events.add(event));
        }
    }

    @Override
    public List<Event> events() {
        return events;
    }
}
