package playhead.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import playhead.ui.async.Background;
import playhead.ui.text.Words;

class JobsTest {
    private static final long SECOND = 1_000_000_000L;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Throwable> failed = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private long now;
    private final Jobs jobs =
            new Jobs(new Background(work::add, Runnable::run, failed::add), new Words(Locale.ENGLISH), () -> now);

    @Test
    void a_job_is_shown_after_three_tenths_of_a_second_and_until_it_is_done() {
        jobs.run("Sort", progress -> "sorted", given::add);
        pulseAt(SECOND / 5);
        assertEquals(List.of(), names());
        pulseAt(SECOND * 3 / 10);
        assertEquals(List.of("Sort"), names());
        work.poll().run();
        assertEquals(List.of(), names());
        assertEquals(List.of("sorted"), given);
    }

    @Test
    void a_job_that_is_quick_is_never_shown() {
        jobs.run("Sort", progress -> "sorted", given::add);
        work.poll().run();
        pulseAt(SECOND);
        assertEquals(List.of(), names());
    }

    @Test
    void it_says_what_is_counted_how_fast_and_after_three_seconds_how_long_it_will_take() {
        JobProgress progress = new JobProgress();
        Job job = jobs.begin("Search", progress);
        progress.count(0, 100_000, "events");
        pulseAt(0);
        assertEquals("0 % · 0 events", job.textProperty().get());
        progress.count(10_000, 100_000, "events");
        pulseAt(SECOND);
        assertEquals(
                "10 % · 10\u202F000 events · 10\u202F000/s", job.textProperty().get());
        progress.count(30_000, 100_000, "events");
        pulseAt(3 * SECOND);
        assertEquals(
                "30 % · 30\u202F000 events · 10\u202F000/s · 0:07 left",
                job.textProperty().get());
        assertEquals(0.3, job.shareProperty().get());
    }

    @Test
    void the_pace_is_that_of_the_last_seconds_and_starts_over_with_another_count() {
        JobProgress progress = new JobProgress();
        Job job = jobs.begin("Import", progress);
        for (int second = 0; second <= 10; second++) {
            progress.count(second <= 5 ? 1_000L * second : 5_000 + 10L * (second - 5), 10_000, "records");
            pulseAt(second * SECOND);
        }
        assertTrue(
                job.textProperty().get().contains(" · 10/s"), job.textProperty().get());
        progress.at(-1, 3, "events");
        pulseAt(11 * SECOND);
        assertEquals("3 events", job.textProperty().get());
        assertEquals(-1, job.shareProperty().get());
    }

    @Test
    void a_cancelled_job_says_so_at_once_and_nothing_more_when_it_stops() {
        Job job = jobs.run(
                "Export",
                progress -> {
                    progress.stopIfCancelled();
                    return "written";
                },
                given::add);
        pulseAt(SECOND);
        job.cancel();
        pulseAt(2 * SECOND);
        assertEquals("stopping …", job.textProperty().get());
        assertTrue(job.stoppingProperty().get());
        work.poll().run();
        assertEquals(List.of(), names());
        assertEquals(List.of(), given);
        assertEquals(List.of(), failed);
    }

    @Test
    void what_breaks_a_job_is_said_and_a_caller_can_take_it_even_when_cancelled() {
        jobs.run(
                "Export",
                progress -> {
                    throw new IllegalStateException("no room");
                },
                value -> {});
        work.poll().run();
        assertEquals("no room", failed.getFirst().getMessage());
        List<Throwable> taken = new ArrayList<>();
        Job job = jobs.run(
                "Export",
                progress -> {
                    progress.stopIfCancelled();
                    return "";
                },
                given::add,
                taken::add);
        job.cancel();
        work.poll().run();
        assertInstanceOf(CancellationException.class, taken.getFirst());
        assertEquals(1, failed.size());
    }

    @Test
    void a_notice_goes_after_a_while_and_a_problem_stays_until_it_is_dismissed() {
        Notice done = new Notice("shop.csv is written", false);
        Notice problem = new Notice("bank.csv could not be written", true);
        jobs.notices().say(done);
        jobs.notices().say(problem);
        pulseAt(7 * SECOND);
        assertEquals(List.of(done, problem), jobs.notices().shown());
        pulseAt(9 * SECOND);
        assertEquals(List.of(problem), jobs.notices().shown());
        jobs.notices().dismiss(problem);
        assertEquals(List.of(), jobs.notices().shown());
        jobs.notices().say(problem);
        assertEquals(List.of(problem), jobs.notices().shown());
    }

    @Test
    void not_more_than_four_notices_are_shown_the_oldest_goes_first() {
        for (int i = 0; i < 6; i++) {
            jobs.notices().say(new Notice("problem " + i, true));
        }
        assertEquals(
                List.of("problem 2", "problem 3", "problem 4", "problem 5"),
                jobs.notices().shown().stream().map(Notice::text).toList());
    }

    private void pulseAt(long nanos) {
        now = nanos;
        jobs.pulse();
    }

    private List<String> names() {
        return jobs.shown().stream().map(Job::name).toList();
    }
}
