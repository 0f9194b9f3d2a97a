package playhead.saga.listing;

import java.util.Arrays;

/**
 * The order of many different texts, as {@link String#compareTo} has it. What all begin with says nothing; after it a few
 * characters and the place stand in one number, so that numbers are sorted and texts are compared only where these are equal.
 */
final class TextRanks {
    private static final int CHARS = 5;
    private static final int PLACE = 24;
    private static final int LAST = 0x7F;

    private final String[] texts;

    TextRanks(String[] texts) {
        this.texts = texts;
    }

    /** By place: how many of the texts come before. */
    int[] ranks() {
        int common = common();
        long[] packed = new long[texts.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = packed(texts[i], common) << PLACE | i;
        }
        Arrays.sort(packed);
        int[] ranks = new int[packed.length];
        for (int from = 0, to; from < packed.length; from = to) {
            to = from + 1;
            while (to < packed.length && packed[to] >>> PLACE == packed[from] >>> PLACE) {
                to++;
            }
            settle(packed, from, to, ranks);
        }
        return ranks;
    }

    /** How many characters all begin with. */
    private int common() {
        int common = texts.length == 0 ? 0 : texts[0].length();
        for (String text : texts) {
            int same = 0;
            while (same < common && same < text.length() && text.charAt(same) == texts[0].charAt(same)) {
                same++;
            }
            common = same;
        }
        return common;
    }

    /** The next characters, one more each so that nothing comes first; what is beyond ASCII is the last of all. */
    private static long packed(String text, int from) {
        long packed = 0;
        boolean plain = true;
        for (int i = from; i < from + CHARS; i++) {
            int next = !plain ? 0 : i >= text.length() ? 0 : Math.min(text.charAt(i) + 1, LAST);
            // After a character that is not told from others the rest must not decide.
            plain &= next < LAST;
            packed = packed << 8 | next;
        }
        return packed;
    }

    private void settle(long[] packed, int from, int to, int[] ranks) {
        int mask = (1 << PLACE) - 1;
        if (to - from == 1) {
            ranks[(int) packed[from] & mask] = from;
            return;
        }
        Integer[] places = new Integer[to - from];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) packed[from + i] & mask;
        }
        Arrays.sort(places, (one, other) -> texts[one].compareTo(texts[other]));
        for (int i = 0; i < places.length; i++) {
            ranks[places[i]] = from + i;
        }
    }
}
