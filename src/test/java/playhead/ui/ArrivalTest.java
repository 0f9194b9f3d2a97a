package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final Arrival arrival = new Arrival(wanted);
    private final List<BooleanBinding> parts = List.of(arrival.next(), arrival.next());

    private List<Boolean> seen() {
        return parts.stream().map(BooleanBinding::get).toList();
    }

    @Test
    void each_frame_brings_one_part_in_their_order() {
        wanted.set(true);
        assertEquals(List.of(false, false), seen());
        assertFalse(arrival.isFinished());
        arrival.pulse();
        assertEquals(List.of(true, false), seen());
        arrival.pulse();
        arrival.pulse();
        assertEquals(List.of(true, true), seen());
        assertTrue(arrival.isFinished());
    }

    @Test
    void nothing_comes_before_it_is_wanted_and_all_go_at_once() {
        arrival.pulse();
        arrival.pulse();
        assertEquals(List.of(false, false), seen());
        assertTrue(arrival.isFinished());
        wanted.set(true);
        arrival.pulse();
        arrival.pulse();
        wanted.set(false);
        assertEquals(List.of(false, false), seen());
        wanted.set(true);
        assertEquals(List.of(false, false), seen());
    }
}
