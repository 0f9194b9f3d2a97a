package playhead.ui.timeline;

import java.util.List;

/**
 * A painted stretch of the log.
 *
 * @param from ordinal of its first event
 * @param to ordinal after its last event
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param pixels ARGB, row by row; transparent where there is nothing
 * @param ticks labelled places
 */
record Strip(long from, long to, int width, int height, int[] pixels, List<Tick> ticks) {
    /**
     * A labelled place.
     *
     * @param ordinal the event
     * @param time its time in UTC, or null when it has none
     */
    record Tick(long ordinal, String time) {}
}
