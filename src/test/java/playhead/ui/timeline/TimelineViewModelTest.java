package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.EventCounts;
import playhead.history.EventTimes;
import playhead.ui.colour.Palette;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Words;
import playhead.ui.text.Zone;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

class TimelineViewModelTest {
    private static final Instant START = OpenTimeline.START;

    @TempDir
    Path folder;

    private Playhead playhead;
    private TimelineViewModel model;
    private Session session;
    private OpenTimeline log;

    @AfterEach
    void close() {
        if (log != null) {
            log.close();
        }
    }

    @Test
    void a_log_in_order_of_time_is_drawn_by_time_and_others_by_position() throws Exception {
        open(0, 10, 10, 4_000);
        assertTrue(model.choice().isByTime());
        log.close();
        open(4_000, 3_000, 2_000, 1_000, 0);
        assertFalse(model.choice().isByTime());
        log.close();
        open(0, null, null, 4_000);
        assertFalse(model.choice().isByTime());
        log.close();
        open(null, (Integer) null);
        assertFalse(model.choice().isByTime());
        assertEquals("no event has a time", model.choice().whyNoTimes());
        model.choice().change();
        assertFalse(model.choice().isByTime());
    }

    @Test
    void a_time_that_is_clicked_is_the_position_that_a_time_means() throws Exception {
        Random random = new Random(3);
        Integer[] seconds = new Integer[200];
        int now = 0;
        for (int i = 0; i < seconds.length; i++) {
            now += random.nextInt(3) == 0 ? random.nextInt(40) : 0;
            seconds[i] = random.nextInt(25) == 0 ? null : Math.max(0, now - (random.nextInt(20) == 0 ? 60 : 0));
        }
        open(seconds);
        for (Replay replay : Replay.values()) {
            playhead.changeOrder(new Moment(0, replay));
            if (!model.choice().isByTime()) {
                model.choice().change();
            }
            for (int second = -1; second <= now + 1; second++) {
                Instant time = START.plusSeconds(second);
                model.drag(time.getEpochSecond());
                Answer<Moment> meant = session.locate(time.toString(), replay);
                assertEquals(assertInstanceOf(Answer.Given.class, meant).value(), playhead.moment());
            }
        }
    }

    @Test
    void ties_are_passed_together_and_stepping_still_goes_event_by_event() throws Exception {
        open(0, 100, 100, 100, 200);
        model.drag(START.getEpochSecond() + 100);
        assertEquals(4, playhead.atProperty().get());
        playhead.step(-1);
        assertEquals(3, playhead.atProperty().get());
        assertEquals(START.getEpochSecond() + 100.0, model.place(3));
        model.drag(START.getEpochSecond() + 99.5);
        assertEquals(1, playhead.atProperty().get());
    }

    @Test
    void all_events_are_counted_on_both_axes() throws Exception {
        open(0, 5, null, 5, 70, 4_000, 4_000);
        EventTimes times = session.times(Replay.RECORDED);
        EventCounts counts = session.counts(Palette.TYPES, Replay.RECORDED);
        for (Axis axis :
                List.of(new ByPosition(7), new ByTime(times, Folding.NONE), new ByTime(times, Folding.of(times)))) {
            long[] edges = StripMaker.edges(
                    (long) axis.whole().from(), (long) axis.whole().to(), 50);
            int[][] stacked = new StripMaker(session, Replay.RECORDED, axis, counts, ZoneOffset.UTC).stacks(edges);
            assertEquals(7, Arrays.stream(stacked).flatMapToInt(Arrays::stream).sum());
        }
    }

    @Test
    void changing_the_axis_keeps_the_events_that_are_shown() throws Exception {
        open(IntStream.range(0, 500).mapToObj(n -> n * 7).toArray(Integer[]::new));
        assertEquals(500, model.screen());
        model.choice().change();
        assertEquals(Span.whole(500), model.spanProperty().get());
        assertEquals(500, model.screen());
        model.zoom(0.1, 251);
        long shown = model.screen();
        model.choice().change();
        assertTrue(model.choice().isByTime());
        assertTrue(Math.abs(model.screen() - shown) <= 1, model.screen() + " instead of " + shown);
        assertEquals(50 * 7, model.spanProperty().get().length(), 20);
        model.showAll();
        assertEquals(model.axis().whole(), model.spanProperty().get());
        playhead.moveTo(0);
        assertEquals(model.axis().whole().from(), model.place(0));
    }

    @Test
    void ticks_of_times_say_hours_and_name_the_day_where_it_changes() {
        long from = Instant.parse("2026-03-01T20:10:00Z").getEpochSecond();
        List<Strip.Tick> ticks = Ticks.times(from, from + 8 * 3_600, 4 * 130, Folding.NONE, ZoneOffset.UTC);
        assertEquals(List.of("22:00/2026-03-01", "2026-03-02/", "02:00/", "04:00/"), texts(ticks));
    }

    @Test
    void ticks_are_round_on_local_clocks_also_where_these_are_changed() {
        // 02:00 +01:00 becomes 03:00 +02:00.
        assertEquals(
                List.of("22:00/2026-03-28", "2026-03-29/", "04:00/+02:00", "06:00/"),
                texts(berlin("2026-03-28T20:10:00Z", 8, 4)));
        assertEquals(
                List.of("2026-03-29/", "01:00/", "03:00/+02:00", "04:00/"),
                texts(berlin("2026-03-28T22:30:00Z", 4, 4)));
        // 03:00 +02:00 becomes 02:00 +01:00.
        assertEquals(
                List.of("01:00/2026-10-25", "02:00/", "02:00/+01:00", "03:00/"),
                texts(berlin("2026-10-24T22:30:00Z", 4, 4)));
    }

    @Test
    void days_begin_at_local_midnight_though_they_are_not_all_as_long() {
        List<Strip.Tick> ticks = berlin("2026-03-27T12:00:00Z", 4 * 24, 4);
        assertEquals(List.of("2026-03-28/", "2026-03-29/", "2026-03-30/+02:00", "2026-03-31/"), texts(ticks));
        assertEquals(23 * 3_600, ticks.get(2).place() - ticks.get(1).place());
    }

    private static List<Strip.Tick> berlin(String from, int hours, int ticks) {
        long first = Instant.parse(from).getEpochSecond();
        return Ticks.times(first, first + hours * 3_600L, ticks * 130, Folding.NONE, ZoneId.of("Europe/Berlin"));
    }

    @Test
    void what_is_written_on_the_timeline_follows_the_zone() throws Exception {
        open(0, 4_000, 40_000);
        model.setWidth(600);
        BinsViewModel bins = new BinsViewModel(model, log.background, log.clock, new Words(Locale.ENGLISH));
        bins.setShown(true);
        playhead.moveTo(1);
        assertEquals("#1  2026-03-01T10:00:00Z", model.labelProperty().get());
        log.clock.zoneProperty().set(Zone.LOCAL);
        assertEquals("#1  2026-03-01T11:00:00+01:00", model.labelProperty().get());
        Strip strip = model.pictures().mainProperty().get();
        assertEquals(ZoneOffset.ofHours(1), strip.ticks().getFirst().time().getOffset());
        assertEquals(
                "2026-03-01T11:00:00+01:00",
                bins.binsProperty().get().getFirst().from());
        log.clock.zoneProperty().set(Zone.SOURCE);
        strip = model.pictures().mainProperty().get();
        assertEquals(ZoneOffset.UTC, strip.ticks().getFirst().time().getOffset());
        model.close();
        log.clock.zoneProperty().set(Zone.LOCAL);
        assertEquals("", model.labelProperty().get());
    }

    private static List<String> texts(List<Strip.Tick> ticks) {
        TickText[] before = {TickText.NONE};
        return ticks.stream()
                .map(tick -> {
                    TickText text = TickText.of(tick, before[0], "no time");
                    before[0] = text;
                    return text.upper() + "/" + text.lower();
                })
                .toList();
    }

    private void open(Integer... seconds) throws Exception {
        log = OpenTimeline.of(folder, seconds);
        playhead = log.playhead;
        model = log.model;
        session = log.session;
    }
}
