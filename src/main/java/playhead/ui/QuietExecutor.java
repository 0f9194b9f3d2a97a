package playhead.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Worker threads for questions, and whether any of them is busy. They do not keep the program alive. */
final class QuietExecutor implements Executor {
    private static final int THREADS = 4;

    private final AtomicInteger open = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("question-", 1).factory());

    @Override
    public void execute(Runnable work) {
        open.incrementAndGet();
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                open.decrementAndGet();
            }
        });
    }

    /** True while no work runs or waits. */
    boolean isQuiet() {
        return open.get() == 0;
    }

    /** Waits for what runs, so that a workspace is closed before the program ends. */
    void finish() {
        threads.close();
    }
}
