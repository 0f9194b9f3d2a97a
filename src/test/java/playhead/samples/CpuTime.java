package playhead.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** What the thread that asks has computed: it does not count how busy the machine is with other things. */
public final class CpuTime {
    private CpuTime() {}

    /** Nanoseconds so far. */
    public static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Does something, and fails when this thread had to compute longer for it. */
    public static void assertUnder(Duration most, Executable action) throws Throwable {
        long begun = nanos();
        action.execute();
        Duration took = Duration.ofNanos(nanos() - begun);
        assertTrue(took.compareTo(most) < 0, "computed for " + took.toMillis() + " ms");
    }
}
