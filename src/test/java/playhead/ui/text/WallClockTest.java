package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import playhead.event.EventTime;

class WallClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final WallClock clock = new WallClock(new Words(Locale.ENGLISH), BERLIN);

    @Test
    void a_time_is_written_in_utc_then_in_local_time_then_as_its_source_wrote_it() {
        EventTime time = new EventTime(1_772_360_130, 120_000_000, 3, "01.03.2026 15:45:30,120 +0530", true);
        assertEquals("2026-03-01T10:15:30.120Z", clock.text(time));
        assertEquals("UTC", clock.nameProperty().get());
        next();
        assertEquals("2026-03-01T11:15:30.120+01:00", clock.text(time));
        assertEquals("Europe/Berlin", clock.nameProperty().get());
        next();
        assertEquals("01.03.2026 15:45:30,120 +0530", clock.text(time));
        assertEquals("as written", clock.nameProperty().get());
        next();
        assertEquals("UTC", clock.nameProperty().get());
    }

    @Test
    void both_sides_of_a_change_of_clocks_have_their_own_offset() {
        clock.zoneProperty().set(Zone.LOCAL);
        // 2026-10-25 03:00 +02:00 becomes 02:00 +01:00: half past two comes twice.
        assertEquals("2026-10-25T02:30:00+02:00", clock.text(1_792_888_200));
        assertEquals("2026-10-25T02:30:00+01:00", clock.text(1_792_888_200 + 3_600));
    }

    @Test
    void the_tooltip_has_all_ways_and_says_when_the_source_gave_no_offset() {
        assertEquals(
                "2026-03-01T10:15:30Z  UTC\n2026-03-01T11:15:30+01:00  Europe/Berlin\n"
                        + "2026-03-01 10:15:30  as the source wrote it, without an offset",
                clock.allWays(new EventTime(1_772_360_130, 0, 0, "2026-03-01 10:15:30", false)));
        assertEquals("", clock.allWays(null));
        assertEquals("", clock.text(null));
    }

    @Test
    void text_of_a_source_is_made_safe_and_ticks_stay_in_utc_while_it_is_shown() {
        clock.zoneProperty().set(Zone.SOURCE);
        assertEquals("⟨U+202E⟩2026", clock.text(new EventTime(0, 0, 0, "\u202E2026", true)));
        assertEquals("2026-03-01T10:15:30Z", clock.text(1_772_360_130));
        assertEquals(ZoneOffset.UTC, clock.axis());
        clock.zoneProperty().set(Zone.LOCAL);
        assertEquals(BERLIN, clock.axis());
    }

    @Test
    void a_typed_time_without_offset_is_local_while_local_times_are_shown() {
        assertEquals("2026-03-29 04:00", clock.withOffset("2026-03-29 04:00"));
        clock.zoneProperty().set(Zone.LOCAL);
        assertEquals("2026-03-29T04:00+02:00", clock.withOffset(" 2026-03-29 04:00"));
        assertEquals("2026-03-29T00:00+01:00", clock.withOffset("2026-03-29"));
        for (String other : List.of("1200", "-3", "end", "#7", "2026-03-29T04:00:00Z", "2026-03-29T04:00-05:00")) {
            assertEquals(other, clock.withOffset(other));
        }
    }

    private void next() {
        clock.zoneProperty().set(clock.zoneProperty().get().next());
    }
}
