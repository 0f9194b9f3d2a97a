package playhead.importing.preview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** The hours of a zone that clocks skip or repeat. Pure. */
public final class ClockChanges {
    private static final int MOST = 200;

    private ClockChanges() {}

    /**
     * A change of the clocks.
     *
     * @param skipped true when local times between {@code from} and {@code to} do not exist, false when they come twice
     * @param from first local time of the stretch
     * @param to first local time after it
     */
    public record Change(boolean skipped, LocalDateTime from, LocalDateTime to) {}

    /** All changes between two moments, the first ones if there are very many. */
    public static List<Change> between(ZoneId zone, Instant first, Instant last) {
        List<Change> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(first.minusSeconds(1));
        while (next != null && !next.getInstant().isAfter(last) && changes.size() < MOST) {
            changes.add(
                    next.isGap()
                            ? new Change(true, next.getDateTimeBefore(), next.getDateTimeAfter())
                            : new Change(false, next.getDateTimeAfter(), next.getDateTimeBefore()));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }
}
