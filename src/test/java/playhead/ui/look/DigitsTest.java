package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void the_monospaced_letters_that_java_always_has_need_no_others() {
        assertTrue(Digits.areEven("Monospaced"));
        assertEquals(Optional.empty(), Digits.sheet("Monospaced"));
    }

    @Test
    void whether_digits_are_even_is_what_their_widths_say() {
        for (String family : Font.getFamilies()) {
            boolean even = "0123456789"
                            .chars()
                            .mapToObj(digit -> {
                                Text text = new Text(Character.toString(digit));
                                text.setFont(Font.font(family, 100));
                                return text.getLayoutBounds().getWidth();
                            })
                            .distinct()
                            .count()
                    == 1;
            assertEquals(even, Digits.areEven(family), family);
            assertEquals(even, Digits.sheet(family).isEmpty(), family);
            Digits.sheet(family).ifPresent(sheet -> assertFalse(sheet.contains(" "), sheet));
        }
    }
}
