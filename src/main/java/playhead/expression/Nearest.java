package playhead.expression;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a misspelt one may have meant. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** What to say after "there is no name X", starting with a semicolon; empty when nothing is near. */
    static String proposal(String name, List<String> known) {
        List<String> near = known.stream()
                .filter(k -> distance(name, k) <= Math.max(1, Math.min(name.length(), k.length()) / 3)
                        || k.toLowerCase(Locale.ROOT).endsWith("." + name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.<String>comparingInt(k -> distance(name, k)).thenComparing(k -> k))
                .limit(MOST)
                .toList();
        return near.isEmpty() ? "" : "; near: " + String.join(", ", near);
    }

    /** Letters to change, add or leave out, case ignored (Levenshtein), of names up to 100 characters. */
    private static int distance(String a, String b) {
        if (a.length() > 100 || b.length() > 100) {
            return Integer.MAX_VALUE;
        }
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int[] above = new int[y.length() + 1];
        java.util.Arrays.setAll(above, j -> j);
        for (int i = 1; i <= x.length(); i++) {
            int[] row = new int[y.length() + 1];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int change = above[j - 1] + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[y.length()];
    }
}
