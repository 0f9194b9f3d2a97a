package playhead.saga;

import java.util.Locale;

/** How a step of a saga stands. */
public enum StepStatus {
    /** Expected, not yet begun. */
    PENDING,
    /** Asked for, no answer yet. */
    RUNNING,
    /** Failed at least once and asked for again, or about to be. */
    RETRYING,
    /** Its effect stands. */
    SUCCEEDED,
    /** It had no effect, or its compensation failed. */
    FAILED,
    /** It is being undone. */
    COMPENSATING,
    /** Its effect is undone. */
    COMPENSATED,
    /** The saga ended without it. */
    SKIPPED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As it is written in files and answers. */
    public String text() {
        return text;
    }
}
