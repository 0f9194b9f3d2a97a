package playhead.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

class PlayheadTest {
    private final Playhead playhead = new Playhead();

    @BeforeEach
    void open_a_log() {
        playhead.open(657);
    }

    @Test
    void a_log_opens_at_its_end() {
        assertEquals(Moment.recorded(657), playhead.moment());
        assertFalse(playhead.pastProperty().get());
    }

    @Test
    void it_never_leaves_the_log() {
        playhead.step(1);
        assertEquals(657, playhead.moment().at());
        playhead.step(-1_000);
        assertEquals(0, playhead.moment().at());
        assertTrue(playhead.pastProperty().get());
    }

    @Test
    void another_order_goes_on_at_the_place_it_is_given() {
        playhead.changeOrder(new Moment(12, Replay.OCCURRED));
        assertEquals(new Moment(12, Replay.OCCURRED), playhead.moment());
        playhead.open(10);
        assertEquals(Moment.recorded(10), playhead.moment());
    }
}
