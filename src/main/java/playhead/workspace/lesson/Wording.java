package playhead.workspace.lesson;

import java.util.Map;

/**
 * A text in the languages that a lesson is written in.
 *
 * @param byLanguage text by language code ({@code en}, {@code de}); {@code en} is always there
 */
public record Wording(Map<String, String> byLanguage) {
    /** The language that is shown where another is missing. */
    public static final String FALLBACK = "en";

    public Wording {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("a text has English words");
        }
    }

    /** The text in a language, else in English. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.get(FALLBACK));
    }
}
