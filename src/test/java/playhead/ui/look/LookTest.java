package playhead.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;

class LookTest {
    private final Look look = new Look(new WallClock(new Words(Locale.ENGLISH), ZoneOffset.UTC));

    @Test
    void the_theme_follows_the_system_until_the_user_chooses_one() {
        look.systemThemeProperty().set(Theme.DARK);
        assertEquals(Theme.DARK, look.themeProperty().get());
        look.chosenThemeProperty().set(Theme.CONTRAST);
        look.systemThemeProperty().set(Theme.LIGHT);
        assertEquals(Theme.CONTRAST, look.themeProperty().get());
        look.chosenThemeProperty().set(null);
        assertEquals(Theme.LIGHT, look.themeProperty().get());
    }

    @Test
    void zoom_stays_between_80_and_200_percent() {
        look.zoomBy(-9);
        assertEquals(0.8, look.zoomProperty().get());
        look.zoomBy(100);
        assertEquals(2, look.zoomProperty().get());
    }
}
