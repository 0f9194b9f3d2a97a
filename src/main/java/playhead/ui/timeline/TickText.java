package playhead.ui.timeline;

import playhead.ui.text.Shown;

/**
 * What stands at a tick of the axis.
 *
 * @param upper the position, or the time on an axis of times
 * @param lower the time, or the day on an axis of times
 * @param day the day of this tick
 */
record TickText(String upper, String lower, String day) {
    private static final int MINUTES = 5;
    private static final int SECONDS = 8;

    /** @param dayBefore the day of the tick before, empty for none; a day is written where it changes */
    static TickText of(Strip.Tick tick, String dayBefore) {
        String place = Shown.position(tick.place());
        if (tick.time() == null) {
            return new TickText(place, "no time", dayBefore);
        }
        // Years before 0 and after 9999 have more signs, so the day is what stands before the T.
        int end = tick.time().indexOf('T');
        String day = tick.time().substring(0, end);
        String clock = tick.time().substring(end + 1, Math.min(tick.time().length() - 1, end + 1 + SECONDS));
        String minutes = clock.substring(0, MINUTES);
        if (!tick.alone()) {
            return new TickText(place, day.equals(dayBefore) ? clock : day + " " + minutes, day);
        }
        if (clock.equals("00:00:00")) {
            return new TickText(day, "", day);
        }
        return new TickText(clock.endsWith(":00") ? minutes : clock, day.equals(dayBefore) ? "" : day, day);
    }
}
