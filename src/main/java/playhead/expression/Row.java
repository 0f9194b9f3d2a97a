package playhead.expression;

import java.math.BigDecimal;
import playhead.event.EventTime;
import playhead.event.Json;

/**
 * What an expression is evaluated on: values by slot. Slots are given by {@link Names} when the expression is compiled.
 * Implementations are cursors over columns or events, so that no object is made for a value that is not looked at.
 */
public interface Row {
    /** What {@link #order} answers when the text is no time after all. */
    int NO_TIME = Integer.MIN_VALUE;

    /** What stands in the slot. */
    Kind kind(int slot);

    /** The truth value; only for {@link Kind#BOOLEAN}. */
    boolean bool(int slot);

    /** The number; only for {@link Kind#LONG}. */
    long number(int slot);

    /** The number; for {@link Kind#LONG} and {@link Kind#DECIMAL}. */
    BigDecimal decimal(int slot);

    /** The text; only for {@link Kind#TEXT}. */
    String text(int slot);

    /**
     * Whether the text is a certain one; only for {@link Kind#TEXT}.
     *
     * @param canonical the same text as canonical JSON
     */
    default boolean isText(int slot, String wanted, Json canonical) {
        return text(slot).equals(wanted);
    }

    /**
     * The instant; only for slots that {@link Names#isTime} says hold one and that are {@link Kind#TEXT}, whose text
     * is ISO-8601. Null when the text is none after all.
     */
    default EventTime time(int slot) {
        return Times.parse(text(slot));
    }

    /**
     * How the instant stands to another, as {@link EventTime#compareTo} has it, or {@link #NO_TIME}; only where
     * {@link #time} may be asked.
     */
    default int order(int slot, EventTime other) {
        EventTime time = time(slot);
        return time == null ? NO_TIME : time.compareTo(other);
    }

    /** The canonical JSON; for every kind but {@link Kind#ABSENT}. */
    Json json(int slot);

    /** Kinds of values. Numbers are one kind to the user: a long is only the fast form. */
    enum Kind {
        ABSENT,
        NULL,
        BOOLEAN,
        LONG,
        DECIMAL,
        TEXT,
        LIST,
        OBJECT
    }
}
