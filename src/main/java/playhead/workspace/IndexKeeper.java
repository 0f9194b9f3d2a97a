package playhead.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import playhead.history.History;
import playhead.history.IndexStamp;
import playhead.history.ReplayOrder;
import playhead.history.TimeIndex;
import playhead.store.EventStore;
import playhead.store.StoreFailure;

/**
 * Keeps the time index of a workspace: loads what is on disk if it fits the log and the definitions, goes on from
 * there, and saves it when it has grown. What cannot be saved is only slower next time.
 */
final class IndexKeeper {
    private final EventStore store;
    private final LogIdentity identity;
    private final DefinitionLog definitions;
    private final Path file;
    private History history;
    private long saved;
    private long occurredEnd;

    /**
     * @param identity what tells this log from another one at the same position
     * @param folder where the index is kept; made when needed
     */
    IndexKeeper(EventStore store, LogIdentity identity, DefinitionLog definitions, Path folder) {
        this.store = store;
        this.identity = identity;
        this.definitions = definitions;
        this.file = folder.resolve("recorded.idx");
    }

    /** Names a log up to a position. */
    @FunctionalInterface
    interface LogIdentity {
        /** A text that another log, or this one with other events up to there, does not have. */
        String upTo(long position);
    }

    /** The index of an order, up to the end of the store. */
    synchronized OrderedIndex index(Replay replay) {
        History current = history();
        if (replay == Replay.RECORDED) {
            TimeIndex index = current.recorded();
            save();
            return new OrderedIndex(index, replay, OrderedIndex.Positions.SAME);
        }
        // An import may publish between the two: then the order is longer than the index, and both are asked again.
        TimeIndex index = occurred(current);
        ReplayOrder order = current.order();
        while (order.end() != index.end()) {
            index = occurred(current);
            order = current.order();
        }
        return new OrderedIndex(index, replay, positions(order));
    }

    /** Names the log and the definitions that the states belong to, apart from their end. */
    String validity() {
        return identity.upTo(0) + "/" + definitions.version();
    }

    /** A history of its own that ends where the store ends now and may be led on, or thrown away. */
    synchronized History fork() {
        History fork = load();
        fork.recorded();
        return fork;
    }

    /**
     * Takes over the history that followed an import, if one did to its end. What it has to sort for that is sorted
     * while the store takes the events.
     */
    void adopt(List<History> followed, Runnable taking) {
        CompletableFuture<?> sorted = CompletableFuture.allOf(followed.stream()
                .map(history -> CompletableFuture.runAsync(history::recorded))
                .toArray(CompletableFuture[]::new));
        taking.run();
        sorted.join();
        if (followed.isEmpty()) {
            forget();
        } else {
            adopt(followed.getFirst());
        }
    }

    /** Takes over a history that followed an import up to the end of the store. */
    private synchronized void adopt(History followed) {
        history = followed;
        saved = 0;
        occurredEnd = 0;
        index(Replay.RECORDED);
    }

    /** Forgets what is open: the log or its definitions have changed. */
    synchronized void forget() {
        history = null;
        occurredEnd = 0;
    }

    private History history() {
        if (history == null) {
            saved = 0;
            history = load();
        }
        return history;
    }

    private TimeIndex occurred(History current) {
        Path order = file.resolveSibling("occurred.ord");
        Path index = file.resolveSibling("occurred.idx");
        if (occurredEnd != store.end() && !current.loadOccurred(order, index, this::isOfThisLog)) {
            try {
                current.saveOccurred(order, index, stamp(store.end()));
            } catch (IOException | UncheckedIOException | StoreFailure full) {
                // As for the other order: only slower at the next opening.
            }
        }
        occurredEnd = store.end();
        return current.occurred();
    }

    private History load() {
        return History.load(new CommittedOnly(store), definitions::fold, file, this::fits);
    }

    private boolean isOfThisLog(IndexStamp stamp) {
        return stamp.id().equals(stamp(stamp.end()));
    }

    private boolean fits(IndexStamp stamp) {
        boolean fits = isOfThisLog(stamp);
        saved = fits ? stamp.end() : saved;
        return fits;
    }

    private String stamp(long end) {
        return identity.upTo(end) + "/" + definitions.version();
    }

    /** Saves a grown index; small growth is folded again at the next opening, which is cheaper than writing. */
    private void save() {
        long end = store.end();
        if (end == 0 || end - saved < Math.max(1, Math.min(10_000, end / 10))) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            history.save(file, stamp(end));
            saved = end;
        } catch (IOException | UncheckedIOException | StoreFailure full) {
            // A disk that is full or read-only, also for the tables of the log, costs time at the next opening, nothing
            // else.
            saved = end;
        }
    }

    private static OrderedIndex.Positions positions(ReplayOrder order) {
        return new OrderedIndex.Positions() {
            @Override
            public long position(long ordinal) {
                return order.position(ordinal);
            }

            @Override
            public long ordinal(long position) {
                return order.ordinal(position);
            }
        };
    }
}
