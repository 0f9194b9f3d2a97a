package playhead.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LimitTest {
    private final Limit limit = new Limit(10, "ms");
    private int attempts;

    @Test
    void the_first_attempt_that_keeps_it_is_the_last() throws Throwable {
        assertEquals(9, limit.assertKept("it", () -> ++attempts < 3 ? 50 : 9));
        assertEquals(3, attempts);
    }

    @Test
    void what_costs_too_much_each_time_fails_with_the_least_of_all_figures() {
        AssertionError error = assertThrows(
                AssertionError.class, () -> limit.assertKept("a frame", () -> 20 + Math.abs(3 - ++attempts)));
        assertTrue(error.getMessage().startsWith("a frame costs at least 20.0 ms, 10.0 is"), error.getMessage());
        assertEquals(5, attempts);
    }
}
