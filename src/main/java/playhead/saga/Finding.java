package playhead.saga;

import java.util.Locale;

/**
 * Something about a saga that should not be so.
 *
 * @param kind what it is
 * @param position event at which it shows, 0 when it is something that is missing
 * @param step number of the step that it concerns, or -1
 * @param text one sentence, English
 */
public record Finding(Kind kind, long position, int step, String text) {
    /** Kinds of findings. */
    public enum Kind {
        /** The saga ended as undone, and an effect still stands. */
        MISSING_COMPENSATION,
        /** An effect was undone although the saga went on well. */
        EXTRA_COMPENSATION,
        /** An effect was undone twice. */
        DOUBLE_COMPENSATION,
        /** Effects were undone in another order than the declared one. */
        WRONG_ORDER,
        /** Undone what had never been done. */
        NOTHING_TO_COMPENSATE,
        /** A step succeeded after it, or the saga, had failed. */
        SUCCESS_AFTER_FAILURE,
        /** An event names a cause that is not in the log. */
        ORPHAN_CAUSE,
        /** An effect is timed before its cause. */
        CLOCK_SKEW;

        private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As it is written in answers. */
        public String text() {
            return text;
        }
    }
}
