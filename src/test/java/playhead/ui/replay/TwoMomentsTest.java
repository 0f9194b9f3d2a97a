package playhead.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import playhead.workspace.Moment;

class TwoMomentsTest {
    private final Playhead playhead = new Playhead();
    private final Following following = new Following(playhead, () -> 0);
    private final TwoMoments moments = new TwoMoments(following, new MarkA());

    @Test
    void a_is_marked_where_the_playhead_is_and_not_where_tables_still_are() {
        playhead.open(300);
        following.showNow();
        playhead.moveTo(40);
        assertEquals(Moment.recorded(300), following.shownProperty().get());
        moments.markHere();
        assertEquals(Moment.recorded(40), moments.a().momentProperty().get());
    }

    @Test
    void b_goes_where_tables_go_until_it_is_put_somewhere() {
        playhead.open(300);
        following.showNow();
        moments.putB(Moment.recorded(90));
        playhead.moveTo(40);
        following.showNow();
        assertEquals(Moment.recorded(90), moments.bProperty().get());
        moments.followsProperty().set(true);
        assertEquals(Moment.recorded(40), moments.bProperty().get());
    }
}
