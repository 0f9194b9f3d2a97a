package playhead.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What something may cost. It is kept when one of several attempts keeps it: what costs too much by our own doing does so
 * each time, what other programs on the machine, or code that is not compiled yet, add does not. The attempts end with
 * the first that keeps it.
 *
 * @param most still kept
 * @param unit of the figures
 * @param attempts at most
 */
public record Limit(double most, String unit, int attempts) {
    private static final int ATTEMPTS = 5;

    /** With five attempts. */
    public Limit(double most, String unit) {
        this(most, unit, ATTEMPTS);
    }

    /** Does something and tells what it cost. */
    @FunctionalInterface
    public interface Attempt {
        /** What it cost this time. */
        double cost() throws Throwable;
    }

    /** Fails when no attempt keeps the limit; else tells what the one that kept it has cost. */
    public double assertKept(String what, Attempt attempt) throws Throwable {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < attempts && !(least <= most); i++) {
            least = Math.min(least, attempt.cost());
        }
        assertTrue(least <= most, what + " costs at least " + least + " " + unit + ", " + most + " is the limit");
        return least;
    }
}
