package playhead.store;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import playhead.journal.LogFrame;

/**
 * Takes records into the tables while the disk is still being forced to keep them; they are seen when it has. For one
 * append.
 */
final class FilledAhead {
    private final H2Loader loader;
    private final Iterator<LogFrame> records;
    private final CompletableFuture<H2Loader.Batch> first;

    /**
     * Starts.
     *
     * @param loader nobody else uses until {@link #end}
     */
    FilledAhead(H2Loader loader, List<LogFrame> written, Executor helper) {
        this.loader = loader;
        records = written.iterator();
        first = CompletableFuture.supplyAsync(() -> loader.add(this::next), helper);
    }

    private LogFrame next() {
        return records.hasNext() ? records.next() : null;
    }

    /**
     * Ends it: the records that are on disk are seen, others come to nothing.
     *
     * @param durable whether they are
     * @param took told each batch that is seen; answers whether to go on
     */
    void end(boolean durable, Predicate<H2Loader.Batch> took) {
        try {
            H2Loader.Batch added = first.join();
            if (!durable) {
                loader.forget();
            } else if (took.test(loader.keep(added))) {
                while (took.test(loader.load(this::next))) {}
            }
        } catch (CompletionException e) {
            // The loader took back what it had added.
            if (e.getCause() instanceof StoreFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
