package playhead.saga;

import java.util.Locale;

/** How a saga stands. A saga that failed before any step took effect is {@link #COMPENSATED}. */
public enum SagaStatus {
    /** Begun, nothing is under way: it waits for something from outside. */
    WAITING,
    /** A step is under way. */
    RUNNING,
    /** A step failed in a way that may be tried again, and is. */
    RETRYING,
    /** All that it should do is done. */
    COMPLETED,
    /** A compensation failed: half of it stands. */
    FAILED,
    /** Steps are being undone. */
    COMPENSATING,
    /** All that had been done is undone. */
    COMPENSATED,
    /** A deadline has passed, or a waiting time that such sagas never needed. */
    STUCK,
    /** Someone gave it up. */
    ABANDONED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As it is written in files and answers. */
    public String text() {
        return text;
    }

    /** Whether nothing more is expected. */
    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == COMPENSATED || this == ABANDONED;
    }
}
