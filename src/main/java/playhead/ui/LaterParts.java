package playhead.ui;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Parts of the window that its first frames do without. They are made one a frame as soon as the window is on the screen, so
 * that it never stands still for all of them, or at once when something needs them. For the window's thread.
 */
final class LaterParts {
    /** Frames that draw the window with what it begins with. */
    private static final int FIRST_FRAMES = 4;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int frames;

    /** Adds what makes the next part; parts are made in this order. */
    void add(Runnable part) {
        waiting.add(part);
    }

    /** A frame of the window. */
    void pulse() {
        if (frames < FIRST_FRAMES) {
            frames++;
        } else if (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /** Makes all that are missing, now. */
    void finish() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /** True when all are there. */
    boolean isFinished() {
        return waiting.isEmpty();
    }
}
