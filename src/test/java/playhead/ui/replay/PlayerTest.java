package playhead.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.EventTimes;
import playhead.ui.OpenWorkspace;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

/** Time is given to it frame by frame: no test waits. */
class PlayerTest {
    private static final long FRAME = 50_000_000L;
    private static final int HOUR = 3_600;

    @TempDir
    Path folder;

    private final Playhead playhead = new Playhead();
    private final Player player = new Player(playhead);
    private final PlaySettings settings = player.settings();
    private long now;

    @BeforeEach
    void open_a_log() {
        playhead.open(657);
    }

    @Test
    void playing_from_the_end_starts_over_and_backwards_from_the_start_at_the_end() {
        player.toggle();
        assertEquals(0, at());
        assertTrue(isPlaying());
        player.toggle();
        assertFalse(isPlaying());
        player.run(false);
        assertEquals(657, at());
    }

    @Test
    void it_takes_as_many_events_as_the_time_that_passed_in_both_directions() {
        playhead.moveTo(100);
        settings.setSpeed(10);
        player.run(true);
        play(3);
        assertEquals(130, at());
        player.run(false);
        play(5);
        assertEquals(80, at());
        settings.setSpeed(0.1);
        play(9.5);
        assertEquals(80, at());
        play(1);
        assertEquals(79, at());
    }

    @Test
    void again_in_the_same_direction_is_faster_and_the_other_direction_turns_round() {
        playhead.moveTo(300);
        player.run(true);
        player.run(true);
        assertEquals(20, settings.speedProperty().get());
        player.run(false);
        assertEquals(20, settings.speedProperty().get());
        assertFalse(player.forwardProperty().get());
        for (int i = 0; i < 20; i++) {
            player.run(false);
        }
        assertEquals(1_000, settings.speedProperty().get());
        player.changeSpeed(-100);
        assertEquals(0.1, settings.speedProperty().get());
    }

    @Test
    void it_stops_at_both_ends() {
        playhead.moveTo(650);
        settings.setSpeed(1_000);
        player.toggle();
        play(1);
        assertEquals(657, at());
        assertFalse(isPlaying());
        player.run(false);
        play(1);
        assertEquals(0, at());
        assertFalse(isPlaying());
    }

    @Test
    void an_empty_log_cannot_be_played() {
        playhead.open(0);
        player.toggle();
        player.run(false);
        assertFalse(isPlaying());
    }

    @Test
    void as_it_was_keeps_the_distances_of_the_events() throws Exception {
        player.use(times(0, 1, 1, 4, 100, 101), new long[0]);
        settings.paceProperty().set(Pace.ORIGINAL);
        settings.shortGapsProperty().set(false);
        settings.setSpeed(1);
        assertEquals(List.of(1L, 3L, 4L, 5L, 6L), reached(true, 0.5, 1, 3, 96, 1));
        assertEquals(List.of(5L, 4L, 2L, 0L), reached(false, 1, 96, 3, 1));
        settings.setSpeed(100);
        assertEquals(List.of(4L, 6L), reached(true, 0.5, 1));
    }

    @Test
    void a_long_gap_takes_a_second_when_gaps_are_short() throws Exception {
        player.use(times(0, 1, 90_000, 90_001), new long[0]);
        settings.paceProperty().set(Pace.ORIGINAL);
        settings.setSpeed(1);
        assertEquals(List.of(1L, 2L, 3L, 4L), reached(true, 0.5, 1, 1, 1));
        settings.setSpeed(10);
        assertEquals(List.of(2L, 2L, 4L), reached(true, 0.5, 0.5, 0.2));
    }

    @Test
    void steps_of_time_end_at_whole_hours_and_pass_over_empty_ones() throws Exception {
        // The log begins at a whole hour.
        player.use(times(0, 10, HOUR, HOUR + 1, 50 * HOUR + 7, 50 * HOUR + 8), new long[0]);
        settings.paceProperty().set(Pace.STEPS);
        settings.stepProperty().set((long) HOUR);
        settings.setSpeed(1);
        assertEquals(List.of(1L, 3L, 4L, 6L), reached(true, 1, 1, 1, 1));
        assertEquals(List.of(4L, 3L, 1L, 0L), reached(false, 1, 1, 1, 1));
    }

    @Test
    void a_loop_shows_its_last_event_for_a_while_and_begins_again_in_both_directions() {
        settings.setSpeed(10);
        player.setIn(100);
        player.setOut(110);
        playhead.moveTo(400);
        player.run(true);
        assertEquals(100, at());
        play(1.05);
        assertEquals(110, at());
        assertTrue(isPlaying());
        play(0.5);
        assertEquals(100, at());
        play(0.5);
        assertEquals(105, at());
        player.run(false);
        play(0.55);
        assertEquals(100, at());
        play(0.5);
        assertEquals(110, at());
        settings.loopProperty().set(false);
        player.run(true);
        play(1);
        assertEquals(120, at());
    }

    @Test
    void points_that_would_leave_nothing_between_them_drop_each_other() {
        player.setIn(100);
        player.setOut(90);
        assertNull(player.inProperty().get());
        player.setIn(95);
        assertNull(player.outProperty().get());
        playhead.changeOrder(new Moment(3, Replay.OCCURRED));
        assertNull(player.inProperty().get());
    }

    @Test
    void it_stops_at_marks_and_problems_only_when_asked_to_and_goes_on_from_them() {
        player.use(null, new long[] {205, 640});
        player.useMarks(new long[] {202, 300});
        playhead.moveTo(200);
        settings.setSpeed(100);
        settings.stopAtMarksProperty().set(true);
        player.run(true);
        play(1);
        assertEquals(202, at());
        assertFalse(isPlaying());
        settings.stopAtProblemsProperty().set(true);
        player.run(true);
        play(1);
        assertEquals(205, at());
        player.run(false);
        play(1);
        assertEquals(202, at());
        settings.stopAtMarksProperty().set(false);
        player.run(true);
        play(0.5);
        assertEquals(205, at());
        player.run(true);
        play(1);
        assertEquals(305, at());
    }

    @Test
    void it_says_how_many_events_a_frame_takes_when_frames_are_skipped() {
        playhead.moveTo(0);
        settings.setSpeed(10);
        player.run(true);
        play(2);
        assertEquals(0, player.eventsAFrameProperty().get());
        settings.setSpeed(200);
        play(1);
        assertEquals(10, player.eventsAFrameProperty().get());
        player.toggle();
        assertEquals(0, player.eventsAFrameProperty().get());
    }

    @Test
    void without_times_it_goes_by_events() throws Exception {
        player.use(times((Integer) null, null, null), new long[0]);
        settings.paceProperty().set(Pace.ORIGINAL);
        settings.setSpeed(1);
        playhead.open(3);
        assertEquals(List.of(1L, 2L), reached(true, 1, 1));
    }

    /** Where it stands after each of some stretches of time, beginning at one end. */
    private List<Long> reached(boolean on, double... seconds) {
        playhead.playingProperty().set(false);
        playhead.moveTo(on ? 0 : playhead.endProperty().get());
        player.run(on);
        List<Long> reached = new ArrayList<>();
        for (double stretch : seconds) {
            play(stretch);
            reached.add(at());
        }
        return reached;
    }

    private void play(double seconds) {
        player.pulse(now);
        for (long frame = Math.round(seconds * 1e9 / FRAME); frame > 0; frame--) {
            now += FRAME;
            player.pulse(now);
        }
    }

    private EventTimes times(Integer... seconds) throws Exception {
        List<String> lines = IntStream.range(0, seconds.length)
                .mapToObj(n -> "{\"id\":\"e%d\",\"stream\":\"a-1\",\"type\":\"T\"%s,\"data\":{}}"
                        .formatted(
                                n,
                                seconds[n] == null
                                        ? ""
                                        : ",\"time\":\""
                                                + Instant.parse("2026-03-01T10:00:00Z")
                                                        .plusSeconds(seconds[n]) + "\""))
                .toList();
        try (OpenWorkspace log = OpenWorkspace.of(folder, lines)) {
            playhead.open(seconds.length);
            return log.session().times(Replay.RECORDED);
        }
    }

    private long at() {
        return playhead.atProperty().get();
    }

    private boolean isPlaying() {
        return playhead.playingProperty().get();
    }
}
