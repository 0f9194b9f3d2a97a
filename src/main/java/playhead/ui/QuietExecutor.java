package playhead.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Worker threads for questions, and whether any of them is busy. They do not keep the program alive. */
final class QuietExecutor implements Executor {
    private static final int THREADS = 4;

    private final AtomicInteger open = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("question-", 1).factory());

    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Override
    public void execute(Runnable work) {
        open.incrementAndGet();
        start(work);
    }

    /** For work that can wait while something else is {@linkplain #hold more urgent}. */
    Executor patient() {
        return work -> {
            open.incrementAndGet();
            synchronized (held) {
                if (holding) {
                    held.add(work);
                    return;
                }
            }
            start(work);
        };
    }

    /** Patient work waits from now on. */
    void hold() {
        synchronized (held) {
            holding = true;
        }
    }

    /** Patient work goes on, in the order in which it came. */
    void release() {
        synchronized (held) {
            holding = false;
            held.forEach(this::start);
            held.clear();
        }
    }

    private void start(Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    open.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException finished) {
            open.decrementAndGet();
        }
    }

    /** True while no work runs or waits. */
    boolean isQuiet() {
        return open.get() == 0;
    }

    /**
     * Waits for what runs, so that a workspace is closed before the program ends. What an answer that comes meanwhile
     * would ask next is dropped: there is no window left for it.
     */
    void finish() {
        release();
        threads.close();
    }
}
