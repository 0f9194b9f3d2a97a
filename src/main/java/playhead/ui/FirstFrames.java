package playhead.ui;

import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/** Measures how long the program took from its start until the window was drawn with what it shall show. */
final class FirstFrames extends AnimationTimer {
    /** The first frame lays out, the second draws, at the third the second is on the screen. */
    private static final int FRAMES = 3;

    private final BooleanSupplier ready;
    private final LongConsumer measured;
    private int frames;

    /**
     * @param ready true when what shall be shown is there
     * @param measured takes the milliseconds, once
     */
    FirstFrames(BooleanSupplier ready, LongConsumer measured) {
        this.ready = ready;
        this.measured = measured;
    }

    @Override
    public void handle(long now) {
        frames = ready.getAsBoolean() ? frames + 1 : 0;
        if (frames == FRAMES) {
            stop();
            long there = System.currentTimeMillis();
            // Not what the system says of the process: Linux counts from its own start, which it knows to a second.
            measured.accept(there - ManagementFactory.getRuntimeMXBean().getStartTime());
        }
    }
}
