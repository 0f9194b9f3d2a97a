package playhead.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bare words of a statement, upper case: what stands outside of texts, quoted names and comments. */
final class SqlWords {
    private SqlWords() {}

    static List<String> of(String sql) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"') {
                at = after(sql, String.valueOf(c), at + 1);
            } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
                at = after(sql, "\n", at);
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, "*/", at + 2);
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                int end = at;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                words.add(sql.substring(at, end).toUpperCase(Locale.ENGLISH));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    private static int after(String sql, String closing, int from) {
        int end = sql.indexOf(closing, from);
        return end < 0 ? sql.length() : end + closing.length();
    }
}
