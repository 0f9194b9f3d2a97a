package playhead.ui.lab;

import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.lab.LabRun;

/** Says what happens next while the Lab plays by itself, and when. For the window's thread. */
final class LabTempo {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final int AT_ONCE = 12;

    private final ObjectProperty<LabSpeed> speed = new SimpleObjectProperty<>(LabSpeed.FAST);
    private long last;
    private long wait;
    private boolean begun;
    /** Where the Lab's clock is when it goes as clocks go, in milliseconds. */
    private volatile long clock;

    LabTempo() {
        speed.subscribe(this::begin);
    }

    /** The next frame is the first. */
    void begin() {
        begun = false;
        wait = 0;
        clock = 0;
    }

    /** What is to happen in a frame, or null for nothing; it answers whether there is more. */
    Predicate<LabRun> due(long nanos) {
        if (!begun) {
            begun = true;
            last = nanos - SECOND / 2;
        }
        long passed = nanos - last;
        switch (speed.get()) {
            case SLOW -> {
                if (passed < Math.max(SECOND, wait)) {
                    return null;
                }
                last = nanos;
                return LabTempo::one;
            }
            case CLOCK -> {
                if (passed < SECOND / 10) {
                    return null;
                }
                last = nanos;
                return run -> on(run, passed / MILLI);
            }
            default -> {
                if (passed < SECOND / 2) {
                    return null;
                }
                last = nanos;
                return LabTempo::some;
            }
        }
    }

    /** Something was played that took so many hops. */
    void took(int hops) {
        wait = hops * SECOND;
    }

    /** Lets events happen until there is one more. What happens without a trace is passed over. */
    static boolean one(LabRun run) {
        long before = run.report().events();
        boolean more = run.step();
        while (more && run.report().events() == before) {
            more = run.step();
        }
        return more;
    }

    private static boolean some(LabRun run) {
        boolean more = true;
        for (int i = 0; i < AT_ONCE && more; i++) {
            more = run.step();
        }
        return more;
    }

    private boolean on(LabRun run, long millis) {
        clock = Math.max(clock, run.now()) + millis;
        return run.playUntil(clock);
    }

    ObjectProperty<LabSpeed> speedProperty() {
        return speed;
    }
}
