package playhead.history;

import java.util.Arrays;
import playhead.event.ByteHash;
import playhead.event.Json;

/**
 * Distinct values of a column, numbered in the order of first appearance, as canonical JSON. Grows only; one writer.
 * Readers use a {@link Values} that was taken by the writer.
 */
final class Dictionary {
    private byte[] pool = new byte[64];
    private int[] ends = new int[8];
    private int count;
    /**
     * Open hash table: number of an entry plus one in the bits that say a place here, and in those above the same bits of
     * its hash, so that the values of other hashes are hardly ever looked at.
     */
    private int[] table = new int[16];

    private Values snapshot;

    /** A dictionary that goes on after these values. */
    static Dictionary after(Values values) {
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < values.count(); i++) {
            dictionary.put(values.bytes(), values.from(i), values.to(i));
        }
        return dictionary;
    }

    /** Number of the value, or -1. */
    int find(byte[] json, int from, int to) {
        int hash = ByteHash.of(json, from, to);
        int[] slots = table;
        int mask = slots.length - 1;
        for (int at = hash & mask; slots[at] != 0; at = at + 1 & mask) {
            if (((slots[at] ^ hash) & ~mask) == 0) {
                int entry = (slots[at] & mask) - 1;
                if (Arrays.equals(pool, start(entry), ends[entry], json, from, to)) {
                    return entry;
                }
            }
        }
        return -1;
    }

    /** Gives a value, which {@link #find} does not know, its number. */
    int put(byte[] json, int from, int to) {
        int length = to - from;
        int end = count == 0 ? 0 : ends[count - 1];
        if (end + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(Math.addExact(end, length), pool.length + (pool.length >> 1)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(json, from, pool, end, length);
        ends[count++] = end + length;
        if (count * 2 > table.length) {
            rehash();
        } else {
            insert(count - 1);
        }
        snapshot = null;
        return count - 1;
    }

    int count() {
        return count;
    }

    Json json(int entry) {
        return Json.copyOf(pool, start(entry), ends[entry]);
    }

    /** What is there now. */
    Values snapshot() {
        if (snapshot == null) {
            snapshot = new Values(pool, ends, count);
        }
        return snapshot;
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    private void rehash() {
        table = new int[table.length * 2];
        for (int entry = 0; entry < count; entry++) {
            insert(entry);
        }
    }

    private void insert(int entry) {
        int hash = ByteHash.of(pool, start(entry), ends[entry]);
        int mask = table.length - 1;
        int at = hash & mask;
        while (table[at] != 0) {
            at = at + 1 & mask;
        }
        table[at] = hash & ~mask | entry + 1;
    }
}
