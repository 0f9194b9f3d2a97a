package playhead.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import playhead.event.Event;
import playhead.store.AppendOutcome;
import playhead.store.AppendRequest;
import playhead.store.H2EventStore;

/** Appends events that are in memory into the store, a thousand together, each append forced to disk. */
final class StoreAppend implements Case {
    static final int BATCH = 1_000;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public long most() {
        return APPEND_MOST;
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<AppendRequest> batches = new ArrayList<>();
        try (H2EventStore store = H2EventStore.open(PlayheadLog.kept(bench))) {
            List<Event> batch = new ArrayList<>();
            store.scan(1, bench.events, (position, event) -> {
                batch.add(event);
                if (batch.size() == BATCH || position == bench.events) {
                    batches.add(AppendRequest.of(batch));
                    batch.clear();
                }
                return true;
            });
        }
        Map<String, Integer> types = new HashMap<>();
        try (H2EventStore store = H2EventStore.create(bench.scratch, new UUID(1, 2))) {
            bench.whole(() -> {
                for (AppendRequest request : batches) {
                    if (!(store.append(request) instanceof AppendOutcome.Appended)) {
                        throw new IllegalStateException("not appended");
                    }
                }
            });
            store.scan(1, store.end(), (position, event) -> {
                types.merge(event.type(), 1, Integer::sum);
                return true;
            });
        }
        bench.types(types);
    }
}
