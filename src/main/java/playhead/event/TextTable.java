package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The dictionary of a block while it is written: texts in the order of their first use. For one thread. */
final class TextTable {
    private String[] texts = new String[64];
    private int[] slots = new int[256];
    private int size;
    private String latest;
    private int latestIndex;

    /** Forgets all texts, keeps the room. */
    void clear() {
        Arrays.fill(slots, 0);
        Arrays.fill(texts, 0, size, null);
        size = 0;
        latest = null;
    }

    /** The index of a text, given at its first use. */
    int index(String text) {
        if (text.equals(latest)) {
            return latestIndex;
        }
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = slot + 1 & mask;
        }
        latest = text;
        latestIndex = slots[slot] == 0 ? add(text, slot) : slots[slot] - 1;
        return latestIndex;
    }

    private int add(String text, int slot) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size++] = text;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int hash = texts[i].hashCode();
            int slot = (hash ^ hash >>> 15) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
        }
    }

    /** The index of a text, or -1 if it was never given one. */
    int find(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            if (texts[slots[slot] - 1].equals(text)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** How many texts have an index. */
    int size() {
        return size;
    }

    /** Appends the number of texts, then each with its length plus one, or 0 and a packed UUID. */
    void write(ByteBuilder out, PackedId packed) {
        out.addVarint(size);
        for (int i = 0; i < size; i++) {
            byte[] utf8 = texts[i].getBytes(StandardCharsets.UTF_8);
            if (packed.take(utf8, 0, utf8.length)) {
                packed.addTo(out.addVarint(0));
            } else {
                out.addVarint(utf8.length + 1).add(utf8);
            }
        }
    }
}
