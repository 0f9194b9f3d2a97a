package playhead.event;

import java.util.Arrays;

/**
 * Texts in the order of their first use, each with its UTF-8, so that one that comes again is neither made bytes nor
 * numbered anew: the dictionary of a block while it is written. For one thread.
 */
final class TextTable {
    /** Room that huge texts needed is not kept. */
    private static final int KEPT = 1 << 20;

    private String[] texts;
    /** Numbers plus 1 by hash. */
    private int[] slots;
    /** Where the bytes of each text end. */
    private int[] ends;

    private int size;
    /** Of each text the length as a varint, then the UTF-8. */
    private final ByteBuilder bytes;

    /** @param expected texts that there is room for at first, a power of two */
    TextTable(int expected) {
        texts = new String[expected];
        ends = new int[expected];
        slots = new int[expected * 4];
        bytes = new ByteBuilder(expected * 16);
    }

    /** Forgets all texts, keeps the room. */
    void clear() {
        Arrays.fill(slots, 0);
        Arrays.fill(texts, 0, size, null);
        size = 0;
        bytes.clear(KEPT);
    }

    /** Forgets the texts that came last. */
    void backTo(int sizeThen) {
        while (size > sizeThen) {
            // The latest one is the last in its row of slots, so nobody is looked for behind it.
            slots[slot(texts[size - 1])] = 0;
            texts[--size] = null;
        }
        bytes.truncate(start(size));
    }

    /** The number of a text, given at its first use; its length and its UTF-8 are appended. */
    int add(String text, ByteBuilder out) {
        int slot = slot(text);
        int number = slots[slot] - 1;
        if (number < 0) {
            number = admit(text, slot);
        }
        copy(number, out);
        return number;
    }

    /** Appends what {@link #add} appends for a text that has a number. */
    void copy(int number, ByteBuilder out) {
        out.add(bytes.array(), start(number), ends[number]);
    }

    /** Where the text is, or would be. */
    private int slot(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            String known = texts[slots[slot] - 1];
            if (known.equals(text)) {
                break;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int admit(String text, int slot) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        bytes.addText(text);
        texts[size] = text;
        ends[size++] = bytes.size();
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(texts[i])] = i + 1;
        }
    }

    /** How many texts have a number. */
    int size() {
        return size;
    }

    /** Appends the number of texts, then each with its length plus one, or 0 and a packed UUID. */
    void write(ByteBuilder out, PackedId packed) {
        byte[] utf8 = bytes.array();
        out.addVarint(size);
        for (int i = 0; i < size; i++) {
            int from = start(i);
            while (utf8[from++] < 0) {
                // Passes over the length.
            }
            if (packed.take(utf8, from, ends[i])) {
                packed.addTo(out.addVarint(0));
            } else {
                out.addVarint(ends[i] - from + 1L).add(utf8, from, ends[i]);
            }
        }
    }
}
