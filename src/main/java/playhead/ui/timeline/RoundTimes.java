package playhead.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * Times that clocks on the wall show as round. A day is as long as it is there: where clocks are set forward an hour is
 * missing, where they are set back one comes twice.
 *
 * @param zone where the clocks hang
 * @param step seconds between two of them: a part of a day, or whole days
 */
record RoundTimes(ZoneId zone, long step) {
    static final long DAY = 86_400;

    /** From one second since 1970 to another, both included. */
    List<OffsetDateTime> between(long first, long last) {
        return step < DAY ? withinDays(first, last) : days(first, last);
    }

    private List<OffsetDateTime> withinDays(long first, long last) {
        List<OffsetDateTime> found = new ArrayList<>();
        long from = first;
        while (from <= last) {
            Instant begin = Instant.ofEpochSecond(from);
            ZoneOffsetTransition change = zone.getRules().nextTransition(begin);
            long to = change == null ? last : Math.min(last, change.toEpochSecond() - 1);
            long offset = zone.getRules().getOffset(begin).getTotalSeconds();
            for (long clock = Math.ceilDiv(from + offset, step) * step; clock - offset <= to; clock += step) {
                found.add(at(clock - offset));
            }
            from = to + 1;
        }
        return found;
    }

    private List<OffsetDateTime> days(long first, long last) {
        List<OffsetDateTime> found = new ArrayList<>();
        long days = step / DAY;
        long day = Math.floorDiv(at(first).toLocalDate().toEpochDay(), days) * days;
        for (long start = start(day); start <= last; day += days, start = start(day)) {
            if (start >= first) {
                found.add(at(start));
            }
        }
        return found;
    }

    private long start(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
    }

    private OffsetDateTime at(long second) {
        return Instant.ofEpochSecond(second).atZone(zone).toOffsetDateTime();
    }
}
