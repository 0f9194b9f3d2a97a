package playhead.ui.async;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TempoTest {
    private static final long MILLI = 1_000_000;

    private final Tempo tempo = new Tempo();

    @Test
    void the_first_update_may_begin_at_once() {
        assertTrue(tempo.isDue(-5));
    }

    @Test
    void quick_updates_come_thirty_times_a_second() {
        tempo.begin(0);
        tempo.end(14 * MILLI);
        assertFalse(tempo.isDue(32 * MILLI));
        assertTrue(tempo.isDue(33 * MILLI));
    }

    @Test
    void slow_updates_come_ten_times_a_second() {
        tempo.begin(0);
        tempo.end(15 * MILLI);
        assertFalse(tempo.isDue(99 * MILLI));
        assertTrue(tempo.isDue(100 * MILLI));
    }

    @Test
    void a_slow_screen_makes_an_update_slow_too() {
        tempo.begin(0);
        tempo.end(5 * MILLI);
        tempo.addLayout(40 * MILLI);
        assertFalse(tempo.isDue(60 * MILLI));
    }

    @Test
    void an_update_that_is_felt_comes_once_a_second_while_the_playhead_moves_and_soon_when_it_stands() {
        tempo.begin(0);
        tempo.end(5 * MILLI);
        tempo.addLayout(60 * MILLI);
        assertFalse(tempo.isDue(999 * MILLI, true));
        assertTrue(tempo.isDue(1_000 * MILLI, true));
        assertFalse(tempo.isDue(194 * MILLI, false));
        assertTrue(tempo.isDue(195 * MILLI, false));
        tempo.begin(1_000 * MILLI);
        tempo.end(1_005 * MILLI);
        assertTrue(tempo.isDue(1_033 * MILLI, true), "the last one was quick");
    }

    @Test
    void an_update_that_takes_long_leaves_two_thirds_of_the_time_to_the_playhead() {
        tempo.begin(0);
        tempo.end(50 * MILLI);
        tempo.addLayout(50 * MILLI);
        assertFalse(tempo.isDue(299 * MILLI));
        assertTrue(tempo.isDue(300 * MILLI));
    }
}
