package playhead.saga.listing;

import java.util.Locale;
import playhead.saga.SagaStatus;

/** Kinds of sagas that one looks for. */
public enum SagaKind {
    /** A deadline has passed. */
    STUCK,
    /** Half of it stands. */
    FAILED,
    /** Undone, or being undone. */
    COMPENSATED,
    /** Among the slowest twentieth of its definition, and clearly slower than half of them. */
    SLOW,
    /** Not ended. */
    OPEN;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Stable name. */
    public String id() {
        return id;
    }

    boolean has(SagaStatus status, boolean slow) {
        return switch (this) {
            case STUCK -> status == SagaStatus.STUCK;
            case FAILED -> status == SagaStatus.FAILED;
            case COMPENSATED -> status == SagaStatus.COMPENSATED || status == SagaStatus.COMPENSATING;
            case SLOW -> slow;
            case OPEN -> !status.ended();
        };
    }
}
