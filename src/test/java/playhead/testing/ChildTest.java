package playhead.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChildTest {
    @Test
    void work_that_does_not_end_fails_with_the_stacks_of_both_processes() throws Throwable {
        try (Child child = Child.start(Waiting.class)) {
            assertEquals("ready", child.line());
            AssertionError failure =
                    assertThrows(AssertionError.class, () -> child.within(Duration.ofMillis(200), child::line));
            String text = failure.getMessage();
            assertTrue(text.contains("playhead.testing.Child.line"), text);
            assertTrue(text.contains("playhead.testing.ChildTest$Waiting.main"), text);
        }
    }

    @Test
    void a_failure_inside_comes_out_as_it_was_and_a_killed_child_ends() throws Throwable {
        try (Child child = Child.start(Waiting.class)) {
            child.within(Duration.ofSeconds(30), () -> {
                assertEquals("ready", child.line());
                child.kill();
                assertEquals(128 + 9, child.end());
            });
            assertThrows(
                    IllegalStateException.class,
                    () -> child.within(Duration.ofSeconds(30), () -> {
                        throw new IllegalStateException();
                    }));
        }
    }

    /** Says that it is ready and waits for ever. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }
}
