package playhead.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.ui.text.Words;
import playhead.workspace.SagaChange;

class SagaSidesTest {
    private final SagaSides english = new SagaSides(new Words(Locale.ENGLISH));

    private static SagaRow row(SagaStatus status, int events, int steps, String waitingFor) {
        return new SagaRow(
                "A", "Order", SagaStyle.CHOREOGRAPHY, status, 1, 1, 9, null, null, events, steps, 0, waitingFor, null);
    }

    @Test
    void another_status_says_it_all() {
        SagaChange change =
                new SagaChange(row(SagaStatus.COMPLETED, 9, 3, null), row(SagaStatus.RUNNING, 8, 2, "payment"));
        assertEquals("completed", english.recorded(change));
        assertEquals("running", english.supposed(change));
    }

    @Test
    void under_the_same_status_what_differs_is_said_on_both_sides() {
        SagaChange events =
                new SagaChange(row(SagaStatus.COMPLETED, 9, 3, null), row(SagaStatus.COMPLETED, 8, 3, null));
        assertEquals("completed · 9 events", english.recorded(events));
        assertEquals("completed · 8 events", english.supposed(events));
        SagaChange waiting =
                new SagaChange(row(SagaStatus.RUNNING, 4, 1, "payment"), row(SagaStatus.RUNNING, 4, 2, "shipping"));
        assertEquals("running · 1 step · waits for payment", english.recorded(waiting));
        assertEquals("running · 2 steps · waits for shipping", english.supposed(waiting));
        assertEquals("abgeschlossen · 9 Ereignisse", new SagaSides(new Words(Locale.GERMAN)).recorded(events));
    }

    @Test
    void one_that_is_missing_on_a_side_is_absent_there() {
        SagaChange added = new SagaChange(null, row(SagaStatus.RUNNING, 1, 0, null));
        assertEquals("–", english.recorded(added));
        assertEquals("running", english.supposed(added));
    }
}
