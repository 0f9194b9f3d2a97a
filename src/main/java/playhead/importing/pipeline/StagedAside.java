package playhead.importing.pipeline;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import playhead.event.Event;

/**
 * Encodes, hashes and writes what an import stages on a thread of its own, in the order given, while the caller places
 * the next events; a few batches at a time so that memory stays flat. What fails there is thrown at the caller's next
 * call. For one caller at a time.
 */
final class StagedAside implements Staging {
    private static final int AHEAD = 3;
    private static final long PATIENCE_MILLIS = 50;

    @SuppressWarnings("UnnecessaryLambda") // a sign, known by being this one
    private static final Runnable END = () -> {};

    private final Staging staging;
    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(AHEAD);
    private Thread thread;
    private volatile boolean stopped;
    private volatile Throwable failure;

    StagedAside(Staging staging) {
        this.staging = staging;
    }

    @Override
    public void events(List<Event> events, long[] versions) {
        put(() -> staging.events(events, versions));
    }

    @Override
    public void rejects(byte[] json) {
        put(() -> staging.rejects(json));
    }

    @Override
    public void publish(byte[] facts) {
        if (thread != null) {
            put(END);
            end();
        }
        failIfItFailed();
        staging.publish(facts);
    }

    @Override
    public void discard() {
        stopped = true;
        end();
        staging.discard();
    }

    private void put(Runnable step) {
        if (thread == null) {
            thread = Thread.ofPlatform().name("import-encoder").daemon().start(this::work);
        }
        boolean interrupted = false;
        boolean taken = false;
        while (!taken) {
            failIfItFailed();
            try {
                taken = queue.offer(step, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!stopped) {
                Runnable step = queue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (step == END) {
                    return;
                }
                if (step != null) {
                    step.run();
                }
            }
        } catch (RuntimeException | Error | InterruptedException e) {
            failure = e;
        }
    }

    private void failIfItFailed() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException("writing the import stopped", e);
        }
    }

    private void end() {
        if (thread != null) {
            Joining.toTheEnd(thread);
        }
    }
}
