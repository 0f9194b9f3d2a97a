package playhead.ui.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import playhead.ui.text.Shown;

/**
 * What stands at a tick of the axis.
 *
 * @param upper the position, or the time on an axis of times
 * @param lower the time, or the day on an axis of times
 * @param day the day of this tick, or of the last one that had a time; null for none
 * @param offset how far the clocks were from UTC then
 */
record TickText(String upper, String lower, LocalDate day, ZoneOffset offset) {
    /** What stands before the first. */
    static final TickText NONE = new TickText("", "", null, null);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /**
     * @param before the tick before; a day is written where it changes, and so is the offset
     * @param noTime what stands where there is no time
     */
    static TickText of(Strip.Tick tick, TickText before, String noTime) {
        String place = Shown.position(tick.place());
        OffsetDateTime time = tick.time();
        if (time == null) {
            return new TickText(place, noTime, before.day, before.offset);
        }
        LocalDate day = time.toLocalDate();
        boolean sameDay = day.equals(before.day);
        if (!tick.alone()) {
            String lower = sameDay ? SECONDS.format(time) : day + " " + MINUTES.format(time);
            return new TickText(place, lower, day, time.getOffset());
        }
        boolean clocksChanged = before.offset != null && !before.offset.equals(time.getOffset());
        String offset = clocksChanged ? time.getOffset().getId() : "";
        if (time.toLocalTime().toSecondOfDay() == 0) {
            return new TickText(day.toString(), offset, day, time.getOffset());
        }
        String clock = (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
        return new TickText(clock, sameDay ? offset : day.toString(), day, time.getOffset());
    }
}
