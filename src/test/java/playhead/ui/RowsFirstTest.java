package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowsFirstTest {
    private final QuietExecutor work = new QuietExecutor();
    private final RowsFirst first = new RowsFirst(work, Runnable::run, failure -> {});
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @AfterEach
    void finish() {
        work.finish();
    }

    private String next() throws InterruptedException {
        return done.poll(20, TimeUnit.SECONDS);
    }

    private void ask() {
        first.patient().run(() -> "coverage", done::add);
        first.prompt().run(() -> "rows", done::add);
    }

    @Test
    void rows_come_before_what_was_asked_before_them_and_that_comes_when_they_are_on_the_screen() throws Exception {
        first.begin();
        ask();
        assertEquals("rows", next());
        first.pulse(() -> true);
        first.pulse(() -> true);
        assertTrue(done.isEmpty());
        assertFalse(work.isQuiet());
        first.pulse(() -> true);
        assertEquals("coverage", next());
    }

    @Test
    void rows_that_do_not_come_are_waited_for_thirty_frames() throws Exception {
        first.begin();
        ask();
        assertEquals("rows", next());
        for (int frame = 0; frame < 30; frame++) {
            first.pulse(() -> false);
        }
        assertTrue(done.isEmpty());
        assertFalse(work.isQuiet());
        first.pulse(() -> false);
        assertEquals("coverage", next());
    }

    @Test
    void what_waits_is_done_before_the_program_ends() throws Exception {
        first.begin();
        first.patient().run(() -> "closed", done::add);
        work.finish();
        assertEquals("closed", next());
    }

    @Test
    void nothing_waits_while_no_log_is_opened() throws Exception {
        first.patient().run(() -> "coverage", done::add);
        assertEquals("coverage", next());
    }

    @Test
    void what_is_asked_after_the_end_is_dropped() {
        work.finish();
        first.patient().run(() -> "next", done::add);
        first.prompt().run(() -> "next", done::add);
        assertTrue(work.isQuiet());
        assertTrue(done.isEmpty());
    }
}
