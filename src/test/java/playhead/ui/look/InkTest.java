package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import playhead.ui.SceneText;
import playhead.ui.colour.Palette;

class InkTest {
    @Test
    void high_contrast_is_white_on_black_with_a_thick_focus_and_everything_stands_out() {
        Ink ink = Ink.of(Theme.CONTRAST);
        assertEquals(Color.BLACK, ink.ground());
        assertEquals(21, SceneText.contrast(ink.text(), ink.ground()), 0.01);
        assertTrue(ink.frame() > Ink.of(Theme.DARK).frame());
        for (Color colour : new Color[] {ink.line(), ink.head(), ink.accent(), ink.problem(), ink.mark()}) {
            assertTrue(SceneText.contrast(colour, ink.ground()) >= 7, colour.toString());
        }
        for (int rank = 0; rank <= Palette.TYPES; rank++) {
            int argb = Palette.argb(rank);
            Color bar = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
            assertTrue(SceneText.contrast(bar, ink.ground()) >= 3, "bars of rank " + rank);
        }
    }
}
