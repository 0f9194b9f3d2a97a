package playhead.ui.teach;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import playhead.ui.text.Words;

/** Nobody reads a long text while a command is on its way. */
class StripWordsTest {
    private static final int MOST = 40;

    @Test
    void each_hop_is_explained_in_at_most_forty_words_in_every_language() {
        for (Locale language : Words.LANGUAGES) {
            Words words = new Words(language);
            List<String> keys = Words.read("teach", language).stringPropertyNames().stream()
                    .filter(key -> key.startsWith("teach.why.") && !key.matches("teach\\.why\\.(whatIf|hidden|no.*)"))
                    .toList();
            assertTrue(keys.size() >= 12, keys.toString());
            for (String key : keys) {
                String text = words.text(key, 12);
                int count = text.strip().split("\\s+").length;
                assertTrue(count <= MOST, key + " (" + language + ") has " + count + " words: " + text);
            }
        }
    }
}
