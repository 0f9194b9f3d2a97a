package playhead.workspace.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /** Commands on their way hold the reading side. */
    private final ReadWriteLock ways = new ReentrantReadWriteLock();

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
    public <T> T along(Supplier<T> way) {
        ways.readLock().lock();
        try {
            return way.get();
        } finally {
            ways.readLock().unlock();
        }
    }

    /**
     * Waits until every command that is on its way has arrived: it would be lost if the workspace were closed under it.
     * Not for a thread that a command waits for.
     */
    public void awaitArrivals() {
        ways.writeLock().lock();
        try {
            // Whoever gets here has waited for all of them.
        } finally {
            ways.writeLock().unlock();
        }
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
