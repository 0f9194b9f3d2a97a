package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text that is looked for in UTF-8, whatever the case of its letters: Horspool's search (1980) over sets of bytes.
 * Immutable, for any number of threads.
 */
public final class Needle {
    private final String text;
    private final boolean ascii;
    /** For every byte of the needle the bytes that fit there. */
    private final boolean[][] fits;
    /** How far to go on by the byte that stands under the needle's last one. */
    private final int[] shifts = new int[256];

    private Needle(String text, boolean[][] fits) {
        this.text = text;
        this.fits = fits;
        this.ascii = text.chars().allMatch(c -> c < 0x80);
        Arrays.fill(shifts, fits.length);
        for (int i = 0; i < fits.length - 1; i++) {
            for (int b = 0; b < 256; b++) {
                if (fits[i][b]) {
                    shifts[b] = fits.length - 1 - i;
                }
            }
        }
    }

    /** A needle for a text that is not empty. */
    public static Needle of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
        boolean[][] fits = new boolean[text.getBytes(StandardCharsets.UTF_8).length][];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            byte[] exact = utf8(c);
            for (int b = 0; b < exact.length; b++) {
                fits[at + b] = new boolean[256];
            }
            for (int form : new int[] {c, Character.toLowerCase(c), Character.toUpperCase(c)}) {
                byte[] bytes = utf8(form);
                for (int b = 0; bytes.length == exact.length && b < bytes.length; b++) {
                    fits[at + b][bytes[b] & 0xFF] = true;
                }
            }
            at += exact.length;
        }
        return new Needle(text, fits);
    }

    private static byte[] utf8(int codePoint) {
        return Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    }

    /** The needle as it stands inside of a JSON text, or itself when that is the same. */
    Needle inJson() {
        byte[] quoted = JsonText.quoted(text).bytes();
        String inside = new String(quoted, 1, quoted.length - 2, StandardCharsets.UTF_8);
        return inside.equals(text) ? this : of(inside);
    }

    /** Index of the first place in a range, or -1. */
    int in(byte[] bytes, int from, int to) {
        int last = fits.length - 1;
        boolean[] end = fits[last];
        int at = from + last;
        while (at < to) {
            int b = bytes[at] & 0xFF;
            if (end[b] && matches(bytes, at - last)) {
                return at - last;
            }
            at += shifts[b];
        }
        return -1;
    }

    private boolean matches(byte[] bytes, int from) {
        for (int i = 0; i < fits.length - 1; i++) {
            if (!fits[i][bytes[from + i] & 0xFF]) {
                return false;
            }
        }
        // Sets of bytes can mix the halves of two letters.
        return ascii || new String(bytes, from, fits.length, StandardCharsets.UTF_8).equalsIgnoreCase(text);
    }

    /** True when a text has it. */
    public boolean in(String haystack) {
        byte[] bytes = haystack.getBytes(StandardCharsets.UTF_8);
        return in(bytes, 0, bytes.length) >= 0;
    }

    /** Length in bytes. */
    int length() {
        return fits.length;
    }

    /** True when it could stand in a UUID: digits, hyphens and the letters a to f. */
    boolean maybeInUuid() {
        return text.length() <= 36
                && text.chars()
                        .map(Character::toLowerCase)
                        .allMatch(c -> c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** True when it could stand in a time such as {@code 2026-03-01T10:15}: digits with a hyphen or a colon. */
    boolean looksLikeTime() {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.chars().allMatch(c -> (c >= '0' && c <= '9') || "-:.TZ".indexOf(c) >= 0)
                && upper.chars().anyMatch(c -> c == '-' || c == ':');
    }
}
