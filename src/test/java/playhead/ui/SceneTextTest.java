package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class SceneTextTest {
    @Test
    void contrast_is_counted_as_the_web_guidelines_count_it() {
        assertEquals(21, SceneText.contrast(Color.BLACK, Color.WHITE), 0.01);
        assertEquals(4.48, SceneText.contrast(Color.web("#777777"), Color.WHITE), 0.01);
    }
}
