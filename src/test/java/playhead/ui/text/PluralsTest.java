package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One of something is not said as if there were more. */
class PluralsTest {
    /** A number that is written as it comes, and after it a word that is there for several only. */
    private static final Pattern SEVERAL_ONLY = Pattern.compile("\\{\\d} (events|rows|groups|sagas|steps|flows|actors"
            + "|rounds|Ereignisse|Ereignissen|Zeilen|Gruppen|Sagas|Schritte|Abläufe|Akteure|Runden)\\b");

    @ParameterizedTest
    @CsvSource({
        "de, window.status.open, 1 Ereignis, 2 Ereignisse, 0 Ereignisse",
        "en, window.status.open, 1 event, 2 events, 0 events",
    })
    void the_status_bar_counts_events(String language, String key, String one, String two, String none) {
        Words words = new Words(Locale.of(language));
        assertTrue(words.text(key, "a", "1", "END", "RECORDED", 1L).contains(one + "   END"));
        assertTrue(words.text(key, "a", "2", "END", "RECORDED", 2L).contains(two + "   END"));
        assertTrue(words.text(key, "a", "0", "END", "RECORDED", 0L).contains(none + "   END"));
    }

    @Test
    void a_slow_replay_and_a_group_are_counted() {
        Words german = new Words(Locale.GERMAN);
        assertEquals("1 Ereignis/s", german.text("timeline.speed", "1", 1.0));
        assertEquals("0.5 Ereignisse/s", german.text("timeline.speed", "0.5", 0.5));
        assertEquals("1 Gruppe von 1 Ereignis bis #1", german.text("totals.about.events", "1", "1", "#1", 1, 1L));
        assertEquals("#1 → #2: 1 Feld unterscheidet sich.", german.text("detail.diff.changed", "#1", "#2", 1));
        assertEquals("0 of 1 event matches", english("events.empty.filter", "1", 1L));
    }

    private static String english(String key, Object... arguments) {
        return new Words(Locale.ENGLISH).text(key, arguments).split("\\.")[0];
    }

    /** What the parts below the window say is a refusal about many. */
    @Test
    void no_text_puts_a_word_for_several_behind_any_number() {
        for (Locale language : Words.LANGUAGES) {
            for (String area : Words.AREAS) {
                Properties texts = Words.read(area, language);
                for (String key : new TreeSet<>(texts.stringPropertyNames())) {
                    String plain = texts.getProperty(key).replaceAll("\\{\\d,choice,([^{}]|\\{\\d})*}", "…");
                    assertFalse(
                            !area.equals(Phrases.AREA)
                                    && !key.equals("export.problem.tooMany")
                                    && SEVERAL_ONLY.matcher(plain).find(),
                            key + " " + plain);
                }
            }
        }
    }
}
