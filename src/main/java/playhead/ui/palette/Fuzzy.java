package playhead.ui.palette;

import java.util.Locale;

/** How well a text fits what was typed: every typed word must be found, letters may be left out. */
final class Fuzzy {
    /** Found as it was typed, at least at one place. */
    static final int GOOD = 50;

    private static final int START = 100;
    private static final int WORD = 80;
    private static final int SCATTERED = 20;

    private final String[] words;

    /** @param typed what was typed */
    Fuzzy(String typed) {
        words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    }

    /** Greater is better, 0 is no fit. The mean over the words that were typed. */
    int score(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : words) {
            int score = score(word, lower);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum / words.length;
    }

    private static int score(String word, String text) {
        int at = text.indexOf(word);
        if (at == 0) {
            return START;
        }
        for (int next = at; next > 0; next = text.indexOf(word, next + 1)) {
            if (!Character.isLetterOrDigit(text.charAt(next - 1))) {
                return WORD;
            }
        }
        return at > 0 ? GOOD : scattered(word, text);
    }

    /** The letters in their order, each at the beginning of a word or right after the one before. */
    private static int scattered(String word, String text) {
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            int at = from;
            while (at < text.length()
                    && !(text.charAt(at) == word.charAt(i) && (at == from && i > 0 || begins(text, at)))) {
                at++;
            }
            if (at == text.length()) {
                return 0;
            }
            from = at + 1;
        }
        return SCATTERED;
    }

    private static boolean begins(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
