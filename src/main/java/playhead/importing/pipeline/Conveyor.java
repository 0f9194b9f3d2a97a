package playhead.importing.pipeline;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Carries batches from the reading thread to the one that places events, a few at a time so that memory stays flat.
 * Either side may stop it.
 */
final class Conveyor {
    private static final long PATIENCE_MILLIS = 50;

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(4);
    private volatile boolean stopped;

    /** Puts a batch on, waiting for room. */
    void put(Batch batch) {
        try {
            do {
                if (stopped) {
                    throw new CancellationException("the import stopped");
                }
            } while (!queue.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** Takes the next batch, waiting for one; null when it was stopped. */
    Batch take() {
        try {
            Batch batch = null;
            while (batch == null && !stopped) {
                batch = queue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return stopped ? null : batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }
}
