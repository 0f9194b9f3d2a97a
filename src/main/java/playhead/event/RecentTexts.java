package playhead.event;

import java.nio.charset.StandardCharsets;

/**
 * Remembers the UTF-8 of texts that come again and again (types, actors, files), and the day of the last time,
 * so that writing one event after the other makes nothing of them anew. One text a slot, the newer one wins. For one
 * thread.
 */
public final class RecentTexts {
    private static final int SLOTS = 1 << 8;
    /** Longer texts are not worth keeping. */
    private static final int LONGEST = 256;

    private static final long SECONDS_A_DAY = 86_400;
    private static final int DATE = "2025-01-06T".length();

    private final String[] texts;
    private final byte[][] bytes;
    private long day = Long.MIN_VALUE;
    private String date = "";

    /** Nothing is remembered yet. */
    public RecentTexts() {
        this(SLOTS);
    }

    /** @param slots a power of two */
    private RecentTexts(int slots) {
        texts = new String[slots];
        bytes = new byte[slots][];
    }

    /** For a single event. */
    static RecentTexts few() {
        return new RecentTexts(1);
    }

    /** As {@link ByteBuilder#addText(String)}. */
    void add(String text, ByteBuilder out) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & texts.length - 1;
        byte[] utf8 = bytes[slot];
        if (utf8 == null || !text.equals(texts[slot])) {
            utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (utf8.length <= LONGEST) {
                texts[slot] = text;
                bytes[slot] = utf8;
            }
        }
        out.addVarint(utf8.length).add(utf8);
    }

    /** As {@link EventTime#isAsPrinted}: the date is looked at once a day. */
    boolean isAsPrinted(EventTime time) {
        long its = Math.floorDiv(time.seconds(), SECONDS_A_DAY);
        if (its == day && time.text().startsWith(date)) {
            return time.isClockAsPrinted();
        }
        boolean printed = time.isAsPrinted();
        if (printed) {
            day = its;
            date = time.text().substring(0, DATE);
        }
        return printed;
    }
}
