package playhead.expression;

/**
 * Whole numbers beyond 2^63 in the text of an expression. CEL's parser refuses them; it is given a decimal of the same length
 * in their place, so that every place in the text stays what it is. The digits that count are those of the text.
 */
final class LongNumbers {
    private static final int SHORTEST = 19;
    private static final String MOST = Long.toString(Long.MAX_VALUE);

    private final String text;
    private final StringBuilder out;
    private int at;

    private LongNumbers(String text) {
        this.text = text;
        this.out = new StringBuilder(text);
    }

    /** The text with decimals in place of such numbers; the text itself where there are none. */
    static String shortened(String text) {
        return text.length() < SHORTEST ? text : new LongNumbers(text).walk();
    }

    private String walk() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'' || c == '`') {
                quoted(c);
            } else if (c == '/' && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isLetterOrDigit(c) || c == '_' || c == '.') {
                word();
            } else {
                at++;
            }
        }
        return out.toString();
    }

    private void quoted(char quote) {
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += end.length();
    }

    private void word() {
        int from = at;
        boolean digits = true;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '.')) {
            digits &= text.charAt(at) >= '0' && text.charAt(at) <= '9';
            at++;
        }
        int length = at - from;
        boolean tooLong = length > SHORTEST
                || length == SHORTEST && text.substring(from, at).compareTo(MOST) > 0;
        if (digits && tooLong) {
            out.setCharAt(from + 1, '.');
        }
    }
}
