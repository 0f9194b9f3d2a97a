package playhead.samples;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;
import playhead.testing.Limit;

/** What the thread that asks has computed: it does not count how busy the machine is with other things. */
public final class CpuTime {
    private CpuTime() {}

    /** Nanoseconds so far. */
    public static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Does something, and fails when this thread had to compute longer for it, however often it was tried. */
    public static void assertUnder(Duration most, Executable action) throws Throwable {
        new Limit(most.toMillis(), "ms of computing").assertKept("this", () -> millis(action));
    }

    /** Milliseconds that this thread computes for something. */
    public static double millis(Executable action) throws Throwable {
        long begun = nanos();
        action.execute();
        return (nanos() - begun) / 1e6;
    }
}
