package playhead.format.input;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.format.Utf8;

/**
 * How a file's bytes become text: by byte order mark, else as the user said, else as an XML declaration says, else
 * by the NUL pattern of UTF-16, else UTF-8 where the head reads as that, else Windows-1252 with a warning. A head
 * with only some lines that are no UTF-8 is UTF-8: those lines become rejects.
 *
 * @param charset the encoding
 * @param skip bytes of the byte order mark
 * @param how what it was seen by, a phrase for people
 * @param guessed true when the user should be told
 */
record TextEncoding(Charset charset, int skip, String how, boolean guessed) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Euro, quotation marks, dots, dashes and letters that stand in words, among 0x80 to 0x9F. */
    private static final String WORDS_SIGNS = "\u0080\u0082\u0084\u0085\u008A\u008C\u008E\u0091\u0092\u0093\u0094"
            + "\u0095\u0096\u0097\u0099\u009A\u009C\u009E";

    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    /**
     * Decides.
     *
     * @param head the first bytes of the file
     * @param whole true when that is all of it
     * @param given the encoding the user named, null for none
     */
    static TextEncoding of(byte[] head, boolean whole, Charset given) {
        TextEncoding marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        if (given != null) {
            return new TextEncoding(given, 0, "as given", false);
        }
        TextEncoding declared = byDeclaration(head);
        if (declared != null) {
            return declared;
        }
        TextEncoding wide = byNulPattern(head);
        if (wide != null) {
            return wide; // Before UTF-8: ASCII in UTF-16 is valid UTF-8, too.
        }
        int end = whole ? head.length : completeEnd(head);
        if (Utf8.isValid(head, 0, end)) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, "valid UTF-8", false);
        }
        return looksSingleByte(head, end)
                ? new TextEncoding(WINDOWS_1252, 0, "not UTF-8, looks like single-byte text", true)
                : new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8 with broken places", false);
    }

    private static TextEncoding byMark(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, "byte order mark", false);
        }
        if (begins(head, 0xFF, 0xFE, 0, 0)) {
            return new TextEncoding(Charset.forName("UTF-32LE"), 4, "byte order mark", false);
        }
        if (begins(head, 0, 0, 0xFE, 0xFF)) {
            return new TextEncoding(Charset.forName("UTF-32BE"), 4, "byte order mark", false);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, "byte order mark", false);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, "byte order mark", false);
        }
        return null;
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** XML says its encoding itself. UTF-8 needs no word; a name nobody knows is left to the XML reader to refuse. */
    private static TextEncoding byDeclaration(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return null;
        }
        String name = declared.group(1).toUpperCase(Locale.ROOT);
        try {
            // The declaration was read byte for byte, so it cannot be of an encoding with wider units.
            return name.startsWith("UTF") ? null : new TextEncoding(Charset.forName(name), 0, "XML declaration", false);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Without a mark: nearly every second byte of Western text in UTF-16 is NUL. */
    private static TextEncoding byNulPattern(byte[] head) {
        int even = 0;
        int odd = 0;
        int length = Math.min(head.length, 4096) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int most = length * 2 / 5;
        if (odd > most && even < length / 20) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, "NUL in every second byte", true);
        }
        if (even > most && odd < length / 20) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, "NUL in every second byte", true);
        }
        return null;
    }

    /**
     * True when the bytes above 0x7F read as letters of Western words or as signs. JSON is never taken for it: JSON
     * is UTF-8 by its standard (RFC 8259, section 8.1), so a wrong byte there is damage.
     */
    private static boolean looksSingleByte(byte[] head, int end) {
        int first = 0;
        while (first < end && head[first] <= ' ' && head[first] >= 0) {
            first++;
        }
        if (first < end && (head[first] == '{' || head[first] == '[')) {
            return false;
        }
        int likely = 0;
        int strange = 0;
        int multi = 0;
        for (int i = 0; i < end; i++) {
            int b = head[i] & 0xFF;
            if (b < 0x80) {
                strange += b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
                continue;
            }
            int length = Utf8.sequence(head, i, end);
            if (length > 0) {
                multi++;
                i += length - 1;
            } else if (b >= 0xC0 && b < 0xFF && b != 0xD7 && b != 0xF7
                    || WORDS_SIGNS.indexOf(b) >= 0
                    || b >= 0xA0 && b < 0xC0) {
                likely++;
            } else {
                strange++;
            }
        }
        return likely > 10 * strange && likely > multi;
    }

    /** The head may end inside a sequence: its end without that. */
    private static int completeEnd(byte[] head) {
        int back = head.length;
        while (back > 0 && head.length - back < 3 && (head[back - 1] & 0xC0) == 0x80) {
            back--;
        }
        if (back > 0 && (head[back - 1] & 0xC0) == 0xC0) {
            return Utf8.sequence(head, back - 1, head.length) > 0 ? head.length : back - 1;
        }
        return head.length;
    }
}
