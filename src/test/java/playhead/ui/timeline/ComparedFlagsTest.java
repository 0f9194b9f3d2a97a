package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

class ComparedFlagsTest {
    private OpenTimeline log;
    private ComparedFlags flags;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenTimeline.of(folder, 30, 20, 10, 40, 50, 60);
        log.following.showNow();
        flags = log.model.flags();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void mark(long a) {
        log.compared.a().set(Moment.recorded(a));
    }

    @Test
    void without_a_neither_stands_on_the_timeline() {
        log.compared.putB(Moment.recorded(2));
        assertNull(flags.a());
        assertNull(flags.b());
    }

    @Test
    void b_goes_with_the_playhead_until_it_is_put_somewhere() {
        mark(2);
        log.playhead.moveTo(4);
        assertEquals(2, flags.a());
        assertEquals(4, flags.b());
        flags.putB(5);
        assertEquals(5, log.playhead.atProperty().get(), "the playhead is B");
        log.compared.putB(Moment.recorded(3));
        log.playhead.moveTo(1);
        assertEquals(3, flags.b());
        flags.putB(6);
        assertEquals(6, flags.b());
        assertEquals(1, log.playhead.atProperty().get());
    }

    @Test
    void a_that_is_dragged_is_the_a_that_is_compared() {
        mark(2);
        flags.putA(5);
        assertEquals(Moment.recorded(5), log.compared.comparedA());
    }

    @Test
    void in_another_order_a_and_b_do_not_stand_where_other_events_are() {
        mark(2);
        log.compared.putB(Moment.recorded(3));
        log.playhead.changeOrder(new Moment(3, Replay.OCCURRED));
        assertNull(flags.a());
        assertNull(flags.b());
    }

    @Test
    void the_table_of_the_timeline_reads_them_out() {
        BinsViewModel bins = new BinsViewModel(log.model, log.background, log.clock, new Words(Locale.ENGLISH));
        bins.setShown(true);
        log.playhead.moveTo(1);
        assertFalse(here(bins).contains("A"), here(bins).toString());
        mark(2);
        log.compared.putB(Moment.recorded(4));
        assertEquals(
                1, here(bins).stream().filter("A"::equals).count(), here(bins).toString());
        assertEquals(
                1, here(bins).stream().filter("B"::equals).count(), here(bins).toString());
    }

    private static List<String> here(BinsViewModel bins) {
        return bins.binsProperty().get().stream().map(Bin::here).toList();
    }
}
