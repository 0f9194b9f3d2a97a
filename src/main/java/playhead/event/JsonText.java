package playhead.event;

import java.nio.charset.StandardCharsets;

/**
 * Canonical JSON strings: quotation mark and backslash are escaped, the five short forms are used
 * ({@code \b \t \n \f \r}), other control characters are {@code \}{@code u00xx} with lower-case digits, all else
 * stands as UTF-8. The string part of RFC 8785.
 */
public final class JsonText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JsonText() {}

    /** Appends the text as a canonical JSON string with its quotation marks. Lone surrogates become {@code ?}. */
    public static void quote(String text, ByteBuilder out) {
        out.add('"');
        int plain = 0;
        int length = text.length();
        while (plain < length && isPlainAscii(text.charAt(plain))) {
            plain++;
        }
        out.addAscii(text, 0, plain);
        if (plain < length) {
            escape(text.substring(plain).getBytes(StandardCharsets.UTF_8), out);
        }
        out.add('"');
    }

    /** The canonical JSON string of a text. */
    public static Json quoted(String text) {
        ByteBuilder out = new ByteBuilder(text.length() + 2);
        quote(text, out);
        return Json.owning(out.toArray());
    }

    /** Appends UTF-8 bytes that stand inside a string, escaping what canonical form escapes. */
    public static void escape(byte[] utf8, ByteBuilder out) {
        for (byte b : utf8) {
            escape(b, out);
        }
    }

    /** Appends one UTF-8 byte that stands inside a string, escaped if canonical form escapes it. */
    public static void escape(byte b, ByteBuilder out) {
        switch (b) {
            case '"', '\\' -> out.add('\\').add(b);
            case '\b' -> out.add('\\').add('b');
            case '\t' -> out.add('\\').add('t');
            case '\n' -> out.add('\\').add('n');
            case '\f' -> out.add('\\').add('f');
            case '\r' -> out.add('\\').add('r');
            default -> {
                if (b >= 0 && b < 0x20) {
                    out.add('\\').add('u').add('0').add('0').add(HEX[b >> 4]).add(HEX[b & 15]);
                } else {
                    out.add(b);
                }
            }
        }
    }

    /** The text of a canonical JSON string given with its quotation marks. */
    public static String unquote(byte[] json, int from, int to) {
        return unescape(json, from + 1, to - 1);
    }

    /** The text between quotation marks, of valid JSON. */
    public static String unescape(byte[] json, int from, int to) {
        int at = from;
        while (at < to && json[at] != '\\') {
            at++;
        }
        if (at == to) {
            return new String(json, from, to - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int run = from;
        while (at < to) {
            if (json[at] != '\\') {
                at++;
                continue;
            }
            text.append(new String(json, run, at - run, StandardCharsets.UTF_8));
            byte kind = json[at + 1];
            at += 2;
            switch (kind) {
                case 'b' -> text.append('\b');
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'f' -> text.append('\f');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(new String(json, at, 4, StandardCharsets.US_ASCII), 16));
                    at += 4;
                }
                default -> text.append((char) kind);
            }
            run = at;
        }
        return text.append(new String(json, run, to - run, StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean isPlainAscii(char c) {
        return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
    }
}
