package playhead.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import playhead.event.EventBlock;
import playhead.event.EventSource;

/**
 * Reads the blocks of a log on a few threads at once; what each gave is taken in the order of the log.
 *
 * @param log where the events are
 * @param from first position
 * @param to last position, included
 */
record BlockScan(EventSource log, long from, long to) {
    private static final int MOST_THREADS = 4;
    /** Blocks in work for each thread: enough that none waits, few enough that stopping is quick. */
    private static final int AHEAD = 4;

    /** Takes what a block gave, on the thread that asked. */
    @FunctionalInterface
    interface Sink<R> {
        /**
         * Takes one result; answers false to stop.
         *
         * @param done events of the log that are behind now
         */
        boolean take(R result, long done);
    }

    /**
     * Runs through.
     *
     * @param work what to do with a block, on any thread
     * @param sink takes the results in order
     * @return false when the sink or an interrupt stopped it
     */
    <R> boolean run(Function<EventBlock, R> work, Sink<R> sink) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("scan-", 1).factory());
        Deque<Waiting<R>> open = new ArrayDeque<>();
        boolean[] stopped = {false};
        try {
            log.blocks(from, to, (first, count, block) -> {
                open.add(new Waiting<>(first + count - from, pool.submit(() -> work.apply(block.get()))));
                if (open.size() > threads * AHEAD) {
                    stopped[0] = !take(open.poll(), sink);
                }
                return !stopped[0];
            });
            while (!stopped[0] && !open.isEmpty()) {
                stopped[0] = !take(open.poll(), sink);
            }
            return !stopped[0];
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> boolean take(Waiting<R> next, Sink<R> sink) {
        try {
            return sink.take(next.result().get(), next.done());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(broken.getCause());
        }
    }

    private record Waiting<R>(long done, Future<R> result) {}
}
