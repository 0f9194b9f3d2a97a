package playhead.ui.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.workspace.Display;

/** Values from files as text that is safe to show. */
public final class Shown {
    /** What stands for a field that an entity does not have. */
    public static final String ABSENT = "–";

    /** Characters of a value that a table cell shows at most; the detail has the rest. */
    public static final int CELL = 300;

    private Shown() {}

    /** The whole value: a text without its quotation marks, anything else as JSON; Java null is absent. */
    public static String value(Json value) {
        return value == null ? ABSENT : Display.safe(text(value.bytes(), 0, value.length()));
    }

    /** The value, cut off after {@link #CELL} characters. */
    public static String cell(Json value) {
        if (value == null) {
            return ABSENT;
        }
        return cut(Display.safe(text(value.bytes(), 0, value.length())), CELL);
    }

    /** The canonical value in a range of bytes as text: unquoted when it is a text. Not yet safe to show. */
    public static String text(byte[] json, int from, int to) {
        return json[from] == '"'
                ? JsonText.unquote(json, from, to)
                : new String(json, from, to - from, StandardCharsets.UTF_8);
    }

    /** The text, or its first characters and an ellipsis; never cuts a character in two. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** A position with a sign and grouped digits: {@code #482 117}. */
    public static String position(long position) {
        return "#" + number(position);
    }

    /** A number with digits grouped by thin spaces, the same in every country. */
    public static String number(long number) {
        String digits = Long.toString(number);
        StringBuilder grouped = new StringBuilder(digits.length() + 4);
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0 && digits.charAt(i - 1) != '-') {
                grouped.append('\u202F');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** An exact number with grouped digits before the point. */
    public static String decimal(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String sign = whole.startsWith("-") ? "-" : "";
        String digits = whole.substring(sign.length());
        StringBuilder grouped = new StringBuilder(sign);
        for (int i = 0; i < digits.length(); i++) {
            grouped.append(i > 0 && (digits.length() - i) % 3 == 0 ? "\u202F" : "")
                    .append(digits.charAt(i));
        }
        return grouped + (point < 0 ? "" : plain.substring(point));
    }

    /** Bytes in megabytes of a million, with one digit after the dot. */
    public static String megabytes(long bytes) {
        long tenths = Math.round(bytes / 100_000.0);
        return number(tenths / 10) + "." + tenths % 10 + " MB";
    }
}
