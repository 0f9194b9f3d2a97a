package playhead.workspace.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import playhead.command.CommandRecord;
import playhead.command.CommandRequest;
import playhead.command.CommandWatch;
import playhead.command.Decision;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;

/**
 * Tells whoever looks what passes between a command and a read row, in order, on the thread that does it. While nobody
 * looks it costs nothing. Safe for several threads.
 */
public final class Pipeline implements CommandWatch {
    private final List<Consumer<Hop>> watchers = new CopyOnWriteArrayList<>();

    /** Somebody who looks, until it is closed. */
    public interface Look extends AutoCloseable {
        @Override
        void close();
    }

    /** Reports every hop from now on. The watcher should be quick: the pipeline waits for it. */
    public Look watch(Consumer<Hop> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Whether somebody looks. */
    public boolean isWatched() {
        return !watchers.isEmpty();
    }

    /** Something passed. */
    public void passed(Hop hop) {
        watchers.forEach(watcher -> watcher.accept(hop));
    }

    @Override
    public void received(CommandRequest request) {
        if (isWatched()) {
            passed(new Hop.Came(request));
        }
    }

    @Override
    public void loaded(CommandRequest request, Map<EntityRef, Long> saw, Object state) {
        if (isWatched()) {
            passed(new Hop.Handled(request, Map.copyOf(saw), String.valueOf(state)));
        }
    }

    @Override
    public void decided(CommandRequest request, Decision<?> decision) {
        if (isWatched()) {
            passed(
                    switch (decision) {
                        case Decision.Accepted<?>(List<?> events, List<Json> outbox) ->
                            new Hop.Decided(request, null, events.size(), outbox);
                        case Decision.Rejected<?>(String reason, List<Json> outbox) ->
                            new Hop.Decided(request, reason, 0, outbox);
                    });
        }
    }

    @Override
    public void made(CommandRequest request, List<Event> events) {
        if (isWatched() && !events.isEmpty()) {
            passed(new Hop.Made(request, List.copyOf(events)));
        }
    }

    @Override
    public void conflict(CommandRequest request, EntityRef stream, long expected, long actual) {
        if (isWatched()) {
            passed(new Hop.Raced(request, stream, expected, actual));
        }
    }

    @Override
    public void recorded(CommandRecord record) {
        if (isWatched()) {
            passed(new Hop.Stored(record));
        }
    }
}
