package playhead.history;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Identity;

/**
 * Numbers for names in the order of their first appearance. An open hash table, since a log may have as many actors as
 * it has customers. One writer.
 */
final class NameNumbers {
    private static final int RECENT = 256;

    private final List<String> names = new ArrayList<>();
    /** As in {@link Dictionary}. */
    private int[] table = new int[64];
    /** Names met lately, by the object: a name that comes again mostly comes as the same one. */
    private final String[] recent = new String[RECENT];

    private final int[] recentNumbers = new int[RECENT];
    private List<String> snapshot = List.of();

    /** The number of a name, given if it is new. */
    int number(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 8) & RECENT - 1;
        if (!Identity.same(recent[slot], name)) {
            recentNumbers[slot] = find(name);
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

    private int find(String name) {
        int hash = spread(name);
        int mask = table.length - 1;
        for (int at = hash & mask; table[at] != 0; at = at + 1 & mask) {
            int number = (table[at] & mask) - 1;
            if (((table[at] ^ hash) & ~mask) == 0 && names.get(number).equals(name)) {
                return number;
            }
        }
        int number = names.size();
        names.add(name);
        if (number * 2 >= table.length) {
            table = new int[table.length * 2];
            for (int known = 0; known < number; known++) {
                insert(known);
            }
        }
        insert(number);
        return number;
    }

    private void insert(int number) {
        int hash = spread(names.get(number));
        int mask = table.length - 1;
        int at = hash & mask;
        while (table[at] != 0) {
            at = at + 1 & mask;
        }
        table[at] = hash & ~mask | number + 1;
    }

    private static int spread(String name) {
        int mixed = name.hashCode() * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
