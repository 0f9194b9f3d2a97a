package playhead.ui.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestRequestTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final LatestRequest lane = new Background(work::add, Runnable::run, failures::add).lane();

    @Test
    void an_answer_that_comes_late_is_dropped() {
        ask("first");
        ask("second");
        runAll();
        assertEquals(List.of("second"), answers);
    }

    @Test
    void only_the_newest_of_those_that_wait_is_asked_at_all() {
        List<String> asked = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            lane.ask(() -> asked.add(name), answer -> answers.add(name));
        }
        runAll();
        assertEquals(List.of("first", "third"), asked);
        assertEquals(List.of("third"), answers);
        assertFalse(lane.isBusy());
    }

    @Test
    void every_question_is_over_exactly_once_whether_it_won_or_lost() {
        ask("first");
        ask("second");
        ask("third");
        runAll();
        assertEquals(List.of("second", "first", "third"), over);
    }

    @Test
    void a_question_that_fails_is_told_and_the_next_one_is_asked() {
        lane.ask(
                () -> {
                    throw new IllegalStateException("broken");
                },
                answer -> {},
                () -> over.add("broken"));
        ask("second");
        runAll();
        assertEquals("broken", failures.getFirst().getMessage());
        assertEquals(List.of("second"), answers);
        assertEquals(List.of("broken", "second"), over);
    }

    @Test
    void a_forgotten_question_brings_neither_answer_nor_failure() {
        ask("first");
        lane.ask(
                () -> {
                    throw new IllegalStateException("its log was closed");
                },
                answer -> {});
        lane.forget();
        runAll();
        assertEquals(List.of(), answers);
        assertEquals(List.of(), failures);
        assertFalse(lane.isBusy());
    }

    @Test
    void with_an_executor_that_runs_at_once_answers_are_there_at_once() {
        LatestRequest direct = new Background(Runnable::run, Runnable::run, failures::add).lane();
        direct.ask(() -> "now", answers::add);
        assertEquals(List.of("now"), answers);
    }

    private void ask(String name) {
        lane.ask(() -> name, answers::add, () -> over.add(name));
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }
}
