package playhead.importing.mapping;

import java.util.Objects;
import playhead.event.Event;

/**
 * An event that has no place in the log yet.
 *
 * @param event with version 0; its metadata lacks what the source said of version and position
 * @param sourcePosition the source's own position, or {@link #NONE} if it gave no whole number
 * @param sourceVersion the source's own version as canonical JSON text, or null
 * @param tellsPosition true when the metadata shall tell the source's position
 */
public record Draft(Event event, long sourcePosition, String sourceVersion, boolean tellsPosition) implements Mapped {
    /** The source gave no whole number as position. */
    public static final long NONE = Long.MIN_VALUE;

    public Draft {
        Objects.requireNonNull(event, "event");
    }

    /** A draft whose metadata shall tell the source's position. */
    public Draft(Event event, long sourcePosition, String sourceVersion) {
        this(event, sourcePosition, sourceVersion, true);
    }
}
