package playhead.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedleTest {
    @Test
    void it_is_found_in_whatever_case_also_with_letters_of_several_bytes() {
        assertTrue(Needle.of("müller").in("Herr MÜLLER war da"));
        assertTrue(Needle.of("ПРИВЕТ").in("и привет"));
        assertTrue(Needle.of("🎬").in("x🎬y"));
        assertTrue(Needle.of("straße").in("Lange Straße 5"));
        assertTrue(Needle.of("שלום").in("אמר שלום לכולם"));
        assertFalse(Needle.of("müller").in("muller"));
        assertFalse(Needle.of("ab").in("a"));
        assertFalse(Needle.of("x").in(""));
    }

    @Test
    void it_is_found_exactly_where_a_plain_search_finds_it() {
        Random random = new Random(7);
        String letters = "aAbBäÄ-";
        for (int round = 0; round < 5_000; round++) {
            String hay = text(random, letters, 30);
            String text = text(random, letters, 4) + "a";
            boolean expected = hay.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
            assertEquals(expected, Needle.of(text).in(hay), text + " in " + hay);
        }
    }

    private static String text(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
