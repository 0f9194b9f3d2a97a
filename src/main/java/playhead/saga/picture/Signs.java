package playhead.saga.picture;

import playhead.saga.EventRole;
import playhead.saga.SagaStatus;
import playhead.saga.StepStatus;

/** Signs that say the same as colours. */
public final class Signs {
    private Signs() {}

    /** Of a step. */
    public static String of(StepStatus status) {
        return switch (status) {
            case PENDING -> "○";
            case RUNNING -> "▸";
            case RETRYING -> "↻";
            case SUCCEEDED -> "✓";
            case FAILED -> "✗";
            case COMPENSATING -> "↶…";
            case COMPENSATED -> "↶";
            case SKIPPED -> "–";
        };
    }

    /** Of a saga. */
    public static String of(SagaStatus status) {
        return switch (status) {
            case WAITING -> "○";
            case RUNNING -> "▸";
            case RETRYING -> "↻";
            case COMPLETED -> "✓";
            case FAILED -> "✗";
            case COMPENSATING -> "↶…";
            case COMPENSATED -> "↶";
            case STUCK -> "!";
            case ABANDONED -> "–";
        };
    }

    /** Of an event: before its type, empty when it is neither done, failed nor undone. */
    public static String of(EventRole role) {
        return switch (role) {
            case SUCCESS -> "✓ ";
            case FAILURE, UNDO_FAILURE -> "✗ ";
            case UNDO_REQUEST, UNDO, UNDO_SUCCESS -> "↶ ";
            default -> "";
        };
    }

    /** What the colour of a step means. */
    static Tint tint(StepStatus status) {
        return switch (status) {
            case PENDING, RETRYING -> Tint.EXPECTED;
            case RUNNING -> Tint.ACTIVE;
            case SUCCEEDED -> Tint.DONE;
            case FAILED -> Tint.WRONG;
            case COMPENSATING, COMPENSATED -> Tint.UNDONE;
            case SKIPPED -> Tint.TEXT;
        };
    }
}
