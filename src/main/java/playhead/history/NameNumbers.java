package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for names in the order of their first appearance. An open hash table over flat arrays, since a log may have
 * as many actors as it has customers. One writer.
 */
final class NameNumbers {
    private static final int RECENT = 256;

    private final List<String> names = new ArrayList<>();
    private int[] hashes = new int[16];
    /** Number of the name plus one; 0 for none. */
    private int[] table = new int[64];
    /** Names met lately, by the object: a name that comes again mostly comes as the same one. */
    private final String[] recent = new String[RECENT];

    private final int[] recentNumbers = new int[RECENT];
    private List<String> snapshot = List.of();

    /** The number of a name, given if it is new. */
    int number(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 8) & RECENT - 1;
        if (recent[slot] != name) {
            recentNumbers[slot] = find(name, hash);
            recent[slot] = name;
        }
        return recentNumbers[slot];
    }

    List<String> list() {
        if (snapshot.size() != names.size()) {
            snapshot = List.copyOf(names);
        }
        return snapshot;
    }

    private int find(String name, int hash) {
        int at = spread(hash) & table.length - 1;
        for (; table[at] != 0; at = at + 1 & table.length - 1) {
            int number = table[at] - 1;
            if (hashes[number] == hash && names.get(number).equals(name)) {
                return number;
            }
        }
        int number = names.size();
        names.add(name);
        if (number == hashes.length) {
            hashes = Arrays.copyOf(hashes, number * 2);
        }
        hashes[number] = hash;
        table[at] = number + 1;
        if (number * 2 >= table.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = 0; number < names.size(); number++) {
            int at = spread(hashes[number]) & table.length - 1;
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = number + 1;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
