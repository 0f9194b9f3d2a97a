package playhead.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final long MILLI = 1_000_000;

    private final Playhead playhead = new Playhead();
    private long now;
    private final Following following = new Following(playhead, () -> now);

    @BeforeEach
    void open_a_log() {
        playhead.open(1_000);
        following.showNow();
    }

    @Test
    void while_rows_are_on_their_way_nothing_further_is_asked() {
        at(200);
        playhead.moveTo(10);
        following.pulse(now);
        following.begin();
        at(400);
        playhead.moveTo(20);
        following.pulse(now);
        assertEquals(10, following.shownProperty().get().at());
        following.end();
        at(416);
        following.pulse(now);
        assertEquals(10, following.shownProperty().get().at(), "slow rows leave time to the playhead");
        at(800);
        following.pulse(now);
        assertEquals(20, following.shownProperty().get().at());
    }

    @Test
    void a_drag_of_many_frames_is_followed_at_the_tempo_and_ends_where_the_drag_ends() {
        int[] updates = {0};
        following.shownProperty().addListener((property, was, is) -> updates[0]++);
        for (int frame = 1; frame <= 60; frame++) {
            at(200 + frame * 16L);
            playhead.moveTo(frame);
            following.pulse(now);
        }
        assertEquals(true, updates[0] >= 18 && updates[0] <= 31, updates[0] + " updates in a second");
        at(2_000);
        following.pulse(now);
        assertEquals(60, following.shownProperty().get().at());
    }

    @Test
    void tables_that_keep_the_screen_are_followed_once_a_second_while_the_playhead_moves_and_when_it_stops() {
        int[] updates = {0};
        following.shownProperty().addListener((property, was, is) -> updates[0]++);
        now = 1_000 * MILLI;
        for (int frame = 1; frame <= 180; frame++) {
            int before = updates[0];
            playhead.moveTo(frame);
            following.pulse(now);
            now += (updates[0] > before ? 200 : 16) * MILLI;
        }
        assertEquals(true, updates[0] >= 2 && updates[0] <= 4, updates[0] + " updates in three seconds");
        for (int frame = 0; frame < 60; frame++) {
            now += 16 * MILLI;
            following.pulse(now);
        }
        assertEquals(180, following.shownProperty().get().at());
    }

    private void at(long millis) {
        now = millis * MILLI;
    }
}
