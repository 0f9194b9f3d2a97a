package playhead.ui;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import playhead.ui.async.Background;

/**
 * Lets the first rows of a log come before everything else that is asked of it when it is opened, but not for long. For the
 * window's thread.
 */
final class RowsFirst {
    /** Half a second of a window that keeps up; one that does not is the busier for whatever else is asked. */
    private static final int PATIENCE = 30;

    /** Rows that were read are laid out in the first, drawn in the second, and on the screen in the third. */
    private static final int FRAMES = 3;

    private final QuietExecutor work;
    private final Background prompt;
    private final Background patient;
    private boolean holding;
    private int waited;
    private int frames;

    /**
     * @param work where questions run
     * @param window the window's own thread
     * @param failed takes what broke, on the window's thread
     */
    RowsFirst(QuietExecutor work, Executor window, Consumer<Throwable> failed) {
        this.work = work;
        this.prompt = new Background(work, window, failed);
        this.patient = new Background(work.patient(), window, failed);
    }

    /** For opening a log, and for its rows. */
    Background prompt() {
        return prompt;
    }

    /** For everything else. */
    Background patient() {
        return patient;
    }

    /** A log is about to be shown. */
    void begin() {
        holding = true;
        waited = 0;
        frames = 0;
        work.hold();
    }

    /** True while everything else waits for the first rows. */
    boolean isHolding() {
        return holding;
    }

    /**
     * A frame of the window.
     *
     * @param there whether rows were read; asked only while somebody waits
     */
    void pulse(BooleanSupplier there) {
        if (!holding) {
            return;
        }
        waited++;
        frames = there.getAsBoolean() ? frames + 1 : 0;
        if (frames == FRAMES || waited > PATIENCE) {
            holding = false;
            work.release();
        }
    }
}
