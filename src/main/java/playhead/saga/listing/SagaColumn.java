package playhead.saga.listing;

import java.util.Locale;

/** What the list of sagas says of each, a column each. */
public enum SagaColumn {
    /** How it stands. */
    STATUS,
    /** What ties it together. */
    ID,
    /** What comes next. */
    WAITING,
    /** Since when an open one runs. */
    AGE,
    /** How long an ended one took. */
    DURATION,
    /** The last reason of a failure. */
    ERROR,
    /** How many steps have begun. */
    STEPS,
    /** How many are undone. */
    COMPENSATIONS,
    /** How many events. */
    EVENTS,
    /** When it began. */
    STARTED,
    /** Its definition. */
    DEFINITION,
    /** Who runs it. */
    STYLE,
    /** How sure it is. */
    CONFIDENCE;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Stable name. */
    public String id() {
        return id;
    }
}
