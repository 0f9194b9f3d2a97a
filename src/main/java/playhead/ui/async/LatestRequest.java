package playhead.ui.async;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A lane of questions in which the latest wins: one runs, one may wait, a newer one takes the place of the waiting one,
 * and an answer that comes after a newer question was asked is dropped. For the window's thread only.
 */
public final class LatestRequest {
    private final Background background;
    private long asked;
    private long forgotten;
    private boolean running;
    private Runnable waiting;
    private Runnable waitingOver;

    LatestRequest(Background background) {
        this.background = background;
    }

    /**
     * Asks; every question asked before loses.
     *
     * @param question runs on a worker thread
     * @param answer takes the answer on the window's thread, unless something newer was asked meanwhile
     */
    public <T> void ask(Supplier<T> question, Consumer<T> answer) {
        ask(question, answer, () -> {});
    }

    /**
     * Asks; every question asked before loses.
     *
     * @param question runs on a worker thread
     * @param answer takes the answer on the window's thread, unless something newer was asked meanwhile
     * @param over comes in any case exactly once, on the window's thread: after the answer, or when the question lost,
     *     was forgotten or failed
     */
    public <T> void ask(Supplier<T> question, Consumer<T> answer, Runnable over) {
        long number = ++asked;
        long epoch = forgotten;
        Runnable request = () -> background.run(
                question,
                value -> {
                    running = false;
                    if (number == asked) {
                        answer.accept(value);
                    }
                    over.run();
                    next();
                },
                failure -> {
                    running = false;
                    if (epoch == forgotten) {
                        background.failed().accept(failure);
                    }
                    over.run();
                    next();
                });
        if (running) {
            dropWaiting();
            waiting = request;
            waitingOver = over;
        } else {
            start(request);
        }
    }

    /** Drops whatever was asked, because its log is closed: neither its answer nor its failure will come. */
    public void forget() {
        asked++;
        forgotten++;
        dropWaiting();
    }

    /** True while a question runs or waits. */
    public boolean isBusy() {
        return running || waiting != null;
    }

    private void dropWaiting() {
        if (waiting != null) {
            waiting = null;
            waitingOver.run();
        }
    }

    private void next() {
        if (waiting != null && !running) {
            Runnable request = waiting;
            waiting = null;
            start(request);
        }
    }

    private void start(Runnable request) {
        running = true;
        request.run();
    }
}
