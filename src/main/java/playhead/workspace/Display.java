package playhead.workspace;

/**
 * Makes text from files safe to show: control characters, direction overrides and zero-width characters become visible
 * marks, so that a value can neither steer a terminal nor look like another. Every shown name and value goes through it.
 */
public final class Display {
    private Display() {}

    /** The text with every character that acts instead of showing replaced by a mark; null becomes empty. */
    public static String safe(String text) {
        if (text == null) {
            return "";
        }
        int at = 0;
        while (at < text.length() && !acts(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!acts(c)) {
                safe.append(c);
            } else if (c < 0x20) {
                safe.append((char) (0x2400 + c));
            } else if (c == 0x7F) {
                safe.append('\u2421');
            } else {
                safe.append(String.format("\u27e8U+%04X\u27e9", (int) c));
            }
        }
        return safe.toString();
    }

    private static boolean acts(char c) {
        return c < 0x20
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }
}
