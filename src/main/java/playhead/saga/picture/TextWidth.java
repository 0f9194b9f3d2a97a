package playhead.saga.picture;

import java.util.regex.Pattern;

/** How wide a text is about, the same on every machine: pictures must not depend on the fonts that are there. */
final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;|!'()[]{} -\u202f";
    /** What is at the end of names and says nothing. */
    private static final Pattern PLAIN =
            Pattern.compile("(?<=[a-z0-9])(Event|Message)$|(?<=.)[_.-](event|message|EVENT|MESSAGE)$");

    private static final String WIDE = "mwMW@%…×";

    private TextWidth() {}

    /** Rather too wide than too narrow, in pixels. */
    static double of(String text, double size) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NARROW.indexOf(c) >= 0) {
                ems += 0.36;
            } else if (WIDE.indexOf(c) >= 0 || c >= 0x1100) {
                ems += 1;
            } else {
                ems += Character.isUpperCase(c) ? 0.72 : 0.6;
            }
        }
        return ems * size;
    }

    /** The same of thick letters. */
    static double bold(String text, double size) {
        return of(text, size) * 1.14;
    }

    /** The text, or as much of its beginning as there is room for, with an ellipsis; empty when not even two letters fit. */
    static String cut(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int keep = text.length() - 1;
        while (keep > 1 && of(text.substring(0, keep) + "…", size) > room) {
            keep--;
        }
        if (keep > 0 && Character.isHighSurrogate(text.charAt(keep - 1))) {
            keep--;
        }
        return keep < 2 ? "" : text.substring(0, keep) + "…";
    }

    /**
     * The name of an event type, or as many of its last words as there is room for: they say what happened, the first ones what
     * all types of a log have in common. That it is an event or a message is said by none.
     */
    static String type(String name, double size, double room) {
        if (of(name, size) <= room) {
            return name;
        }
        String told = PLAIN.matcher(name).replaceFirst("");
        if (of(told, size) <= room) {
            return told;
        }
        int word = 0;
        for (int at = 1; at < told.length(); at++) {
            if (isWord(told, at)) {
                if (of("…" + told.substring(at), size) <= room) {
                    return "…" + told.substring(at);
                }
                word = at;
            }
        }
        return cut(told.substring(word), size, room);
    }

    /** Whether a word begins at a place. */
    private static boolean isWord(String name, int at) {
        char before = name.charAt(at - 1);
        char first = name.charAt(at);
        return Character.isLetterOrDigit(first)
                && (!Character.isLetterOrDigit(before)
                        || Character.isUpperCase(first) && !Character.isUpperCase(before));
    }
}
