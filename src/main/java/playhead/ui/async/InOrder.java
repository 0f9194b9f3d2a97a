package playhead.ui.async;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs pieces of work away from the window one after the other, each in its turn. For the window's thread only. */
public final class InOrder {
    private final Background background;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /** @param background where the work runs */
    public InOrder(Background background) {
        this.background = background;
    }

    /**
     * Runs a piece when all those before it have ended.
     *
     * @param work runs on a worker thread
     * @param answer takes what it gave, on the window's thread
     */
    public <T> void run(Supplier<T> work, Consumer<T> answer) {
        waiting.add(() -> background.run(
                work,
                value -> {
                    answer.accept(value);
                    next();
                },
                failure -> {
                    background.failed().accept(failure);
                    next();
                }));
        if (!running) {
            next();
        }
    }

    private void next() {
        Runnable first = waiting.poll();
        running = first != null;
        if (running) {
            first.run();
        }
    }
}
