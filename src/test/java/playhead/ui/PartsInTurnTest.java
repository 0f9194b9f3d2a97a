package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class PartsInTurnTest {
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final PartsInTurn inTurn = new PartsInTurn(wanted);
    private final List<BooleanBinding> parts = List.of(inTurn.next(), inTurn.next());

    private List<Boolean> seen() {
        return parts.stream().map(BooleanBinding::get).toList();
    }

    @Test
    void each_frame_brings_one_part_in_their_order() {
        wanted.set(true);
        assertEquals(List.of(false, false), seen());
        assertFalse(inTurn.isFinished());
        inTurn.pulse();
        assertEquals(List.of(true, false), seen());
        inTurn.pulse();
        inTurn.pulse();
        assertEquals(List.of(true, true), seen());
        assertTrue(inTurn.isFinished());
    }

    @Test
    void nothing_comes_before_it_is_wanted_and_all_go_at_once() {
        inTurn.pulse();
        inTurn.pulse();
        assertEquals(List.of(false, false), seen());
        assertTrue(inTurn.isFinished());
        wanted.set(true);
        inTurn.pulse();
        inTurn.pulse();
        wanted.set(false);
        assertEquals(List.of(false, false), seen());
        wanted.set(true);
        assertEquals(List.of(false, false), seen());
    }
}
