package playhead.saga.picture;

/** How wide a text is about, the same on every machine: pictures must not depend on the fonts that are there. */
final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;|!'()[]{} -\u202f";
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
}
