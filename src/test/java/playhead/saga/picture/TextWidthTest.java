package playhead.saga.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {
    private static final double SIZE = 11;

    @Test
    void of_a_type_without_room_the_last_words_are_told() {
        assertEquals("OrderPlaced", TextWidth.type("OrderPlaced", SIZE, 100));
        assertEquals("…TaskCompleted", TextWidth.type("WorkflowTaskCompleted", SIZE, 110));
        assertEquals("…COMPLETED", TextWidth.type("EVENT_TYPE_WORKFLOW_TASK_COMPLETED", SIZE, 100));
        assertEquals("…Submitted", TextWidth.type("EiffelSourceChangeSubmittedEvent", SIZE, 90));
        assertEquals("Scheduled", TextWidth.type("WorkflowTaskScheduled", SIZE, 60));
        assertEquals("", TextWidth.type("WorkflowTaskScheduled", SIZE, 5));
    }

    @Test
    void types_that_begin_alike_stay_apart_and_none_is_wider_than_its_room() {
        List<String> types =
                List.of("EVENT_TYPE_TIMER_STARTED", "EVENT_TYPE_TIMER_FIRED", "PaymentEvent", "X", "日本語の出来事のとても長い名前");
        for (double room = 20; room < 200; room += 7) {
            for (String type : types) {
                assertTrue(TextWidth.of(TextWidth.type(type, SIZE, room), SIZE) <= room, type);
            }
            if (room > 40) {
                assertNotEquals(
                        TextWidth.type(types.get(0), SIZE, room), TextWidth.type(types.get(1), SIZE, room), "" + room);
            }
        }
    }
}
