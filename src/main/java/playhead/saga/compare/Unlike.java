package playhead.saga.compare;

import java.util.Locale;

/** In what two aligned steps are not alike; the first four are a divergence. */
public enum Unlike {
    /** Only the other saga has it. */
    MISSING,
    /** Only the first saga has it. */
    EXTRA,
    /** It stands otherwise. */
    STATUS,
    /** Other types of events, or in another order. */
    EVENTS,
    /** Undone in one only, or otherwise: mostly the consequence of another step. */
    UNDONE,
    /** Other payloads. */
    PAYLOAD,
    /** It began or took clearly longer or shorter. */
    TIME;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As it is written in answers. */
    public String text() {
        return text;
    }

    /** Whether the sagas went different ways from here. */
    public boolean diverges() {
        return ordinal() <= EVENTS.ordinal();
    }
}
