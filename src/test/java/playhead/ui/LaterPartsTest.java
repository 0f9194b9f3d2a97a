package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterPartsTest {
    private final List<String> made = new ArrayList<>();
    private final LaterParts parts = new LaterParts();

    LaterPartsTest() {
        List.of("timeline", "events", "states").forEach(name -> parts.add(() -> made.add(name)));
    }

    @Test
    void the_first_frames_make_nothing_and_each_one_after_them_makes_one_part() {
        for (int frame = 0; frame < 4; frame++) {
            parts.pulse();
        }
        assertEquals(List.of(), made);
        parts.pulse();
        parts.pulse();
        assertEquals(List.of("timeline", "events"), made);
        assertFalse(parts.isFinished());
    }

    @Test
    void what_is_missing_is_made_at_once_in_order_when_it_is_needed_and_never_again() {
        for (int frame = 0; frame < 5; frame++) {
            parts.pulse();
        }
        parts.finish();
        parts.finish();
        parts.pulse();
        assertEquals(List.of("timeline", "events", "states"), made);
        assertTrue(parts.isFinished());
    }
}
