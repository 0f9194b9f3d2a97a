package playhead.lab.bus;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import playhead.lab.rules.Step;

/** What happens to messages and services under some faults. All of it follows from a number: the same number, the same run. */
public final class Chance {
    private static final long SILENCE = 15 * 60_000;
    private static final int SILENT_CASES = 3;

    private final Set<Fault> faults;
    private final SplittableRandom random;

    /** @param seed decides about everything */
    public Chance(Set<Fault> faults, long seed) {
        this.faults = Set.copyOf(faults);
        this.random = new SplittableRandom(seed);
    }

    /** Whether a fault is switched on. */
    public boolean has(Fault fault) {
        return faults.contains(fault);
    }

    /** Milliseconds that a message is on its way. */
    public long delay() {
        long usual = random.nextLong(40, 400);
        if (happens(Fault.LATE, 12)) {
            return usual + random.nextLong(31_000, 200_000);
        }
        return has(Fault.REORDER) ? usual + random.nextLong(0, 6_000) : usual;
    }

    /** How often a message is delivered this time: 0 when it is lost. */
    public int copies() {
        return happens(Fault.LOST, 20) ? 0 : happens(Fault.DUPLICATE, 25) ? 2 : 1;
    }

    /** Milliseconds for which the receiver of a message does not hear of its case at all; 0 for none. */
    public long silence(Message message, List<Step> steps) {
        if (!has(Fault.TIMEOUT)) {
            return 0;
        }
        int number = Integer.parseInt(message.about().substring(message.about().lastIndexOf('-') + 1));
        Step silent = steps.get(number / SILENT_CASES % steps.size());
        return number % SILENT_CASES == 0 && silent.service().equals(message.to()) ? SILENCE : 0;
    }

    /** Where a service crashes while it handles a message, if it does. */
    public Crash crash(boolean orchestrator) {
        return happens(orchestrator ? Fault.ORCHESTRATOR : Fault.CRASH, 8)
                ? Crash.values()[random.nextInt(1, Crash.values().length)]
                : Crash.NONE;
    }

    /** Milliseconds until a service that crashed is there again. */
    public long restart() {
        return random.nextLong(1_000, 90_000);
    }

    /** Whether two commands that could race do. */
    public boolean race() {
        return happens(Fault.RACE, 60);
    }

    private boolean happens(Fault fault, int percent) {
        return has(fault) && random.nextInt(100) < percent;
    }

    /** Where a service crashes. */
    public enum Crash {
        /** It does not. */
        NONE,
        /** Before its transaction: it never knew of the message. */
        BEFORE_STORE,
        /** Between store and projection: what it shows is behind what it did. */
        BEFORE_PROJECTION,
        /** Between transaction and publish: nobody has heard of what it did. */
        BEFORE_PUBLISH
    }
}
