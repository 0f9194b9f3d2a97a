package playhead.ui.timeline;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A painted stretch of the log.
 *
 * @param from its first place on the axis
 * @param to the place after its last
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param pixels ARGB, row by row; transparent where there is nothing
 * @param ticks labelled places
 */
record Strip(long from, long to, int width, int height, int[] pixels, List<Tick> ticks) {
    /**
     * A labelled place.
     *
     * @param place on the axis
     * @param time with the offset of the zone that is shown, or null when the event there has none
     * @param alone true when the place is nothing but the time
     */
    record Tick(long place, OffsetDateTime time, boolean alone) {}
}
