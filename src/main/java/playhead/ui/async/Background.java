package playhead.ui.async;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs questions away from the window and brings their answers back to it. Called on the window's thread.
 *
 * @param work where questions run
 * @param window the window's own thread
 * @param failed takes what broke while a question ran, on the window's thread
 */
public record Background(Executor work, Executor window, Consumer<Throwable> failed) {
    /** A lane in which only the latest request counts. */
    public LatestRequest lane() {
        return new LatestRequest(this);
    }

    /**
     * Does something whose end nobody waits for.
     *
     * @param task runs on a worker thread
     */
    public void run(Runnable task) {
        run(
                () -> {
                    task.run();
                    return true;
                },
                done -> {});
    }

    /**
     * Runs one piece of work.
     *
     * @param question runs on a worker thread
     * @param answer takes what it gave, on the window's thread
     */
    public <T> void run(Supplier<T> question, Consumer<T> answer) {
        run(question, answer, failed);
    }

    /**
     * Runs one piece of work.
     *
     * @param question runs on a worker thread
     * @param answer takes what it gave, on the window's thread
     * @param broken takes what broke instead of an answer, on the window's thread
     */
    public <T> void run(Supplier<T> question, Consumer<T> answer, Consumer<Throwable> broken) {
        work.execute(() -> {
            T value;
            try {
                value = question.get();
            } catch (RuntimeException | Error failure) {
                window.execute(() -> broken.accept(failure));
                return;
            }
            window.execute(() -> answer.accept(value));
        });
    }
}
