package playhead.importing.pipeline;

import playhead.event.OccurredOrder;

/** A source's version as a number to order by. */
final class SourceVersion {
    private static final int MOST_DIGITS = 18;

    private SourceVersion() {}

    /** The whole number that a canonical JSON value says, as number or text, else no version. */
    static long of(String json) {
        if (json == null) {
            return OccurredOrder.NO_VERSION;
        }
        boolean quoted = json.length() > 2 && json.charAt(0) == '"';
        int from = quoted ? 1 : 0;
        int to = json.length() - from;
        int digits = from < to && json.charAt(from) == '-' ? from + 1 : from;
        if (digits == to || to - digits > MOST_DIGITS) {
            return OccurredOrder.NO_VERSION;
        }
        long value = 0;
        for (int i = digits; i < to; i++) {
            char c = json.charAt(i);
            if (c < '0' || c > '9') {
                return OccurredOrder.NO_VERSION;
            }
            value = value * 10 + c - '0';
        }
        return digits > from ? -value : value;
    }
}
