package playhead.ui.timeline;

import playhead.ui.text.Shown;

/**
 * What stands at a tick of the axis.
 *
 * @param place position
 * @param time clock time, with the day where it differs from the tick before
 * @param day the day of this tick
 */
record TickText(String place, String time, String day) {
    private static final int DAY = 10;

    /** @param dayBefore the day of the tick before, empty for none */
    static TickText of(Strip.Tick tick, String dayBefore) {
        String place = Shown.position(tick.ordinal());
        if (tick.time() == null) {
            return new TickText(place, "no time", dayBefore);
        }
        String day = tick.time().substring(0, DAY);
        String clock = tick.time().substring(DAY + 1, Math.min(tick.time().length() - 1, DAY + 9));
        return new TickText(place, day.equals(dayBefore) ? clock : day + " " + clock.substring(0, 5), day);
    }
}
