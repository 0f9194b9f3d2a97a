package playhead.importing.pipeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import playhead.event.ByteHash;
import playhead.event.FieldPath;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.fold.ColumnNames;

/**
 * Control totals of the numeric payload columns of one file. Nested objects give dotted columns; what names a thing
 * (ids, numbers of documents, codes) is no number to be summed. For one thread.
 */
final class ColumnSums {
    /** A log with more numeric columns than this is not summed beyond them. */
    private static final int MOST_COLUMNS = 2_000;

    private static final int DEEPEST = 8;
    /** What more types than this have is looked up. */
    private static final int MOST_TYPES = 1_000;

    private final JsonCursor[] cursors = new JsonCursor[DEEPEST];
    private final Node root = new Node(null, FieldPath.of(""), true);
    private final Map<String, ColumnSum> sums = new LinkedHashMap<>();
    private final Map<String, ExpectedKeys<Node>> expected = new HashMap<>();
    private final ExpectedKeys<Node> nothing = ExpectedKeys.none();
    private final Set<String> things;
    private int nodes;

    /** @param things columns that a mapping takes ids from: they are not summed */
    ColumnSums(Set<String> things) {
        this.things = Set.copyOf(things);
        Arrays.setAll(cursors, i -> new JsonCursor());
    }

    /** A key of the payload, with what it holds. Keys are found by their canonical bytes, without a text of them. */
    private static final class Node {
        final byte[] key;
        final FieldPath path;
        final boolean names;
        private Node[] table = new Node[16];
        private int size;
        ColumnSum sum;

        Node(byte[] key, FieldPath path, boolean names) {
            this.key = key;
            this.path = path;
            this.names = names;
        }

        /** The child with this key, or null. */
        Node child(byte[] json, int from, int to) {
            int slot = ByteHash.of(json, from, to) & table.length - 1;
            while (table[slot] != null) {
                byte[] known = table[slot].key;
                if (Arrays.equals(known, 0, known.length, json, from, to)) {
                    return table[slot];
                }
                slot = slot + 1 & table.length - 1;
            }
            return null;
        }

        void add(Node child) {
            if (++size * 2 > table.length) {
                Node[] old = table;
                table = new Node[old.length * 2];
                for (Node node : old) {
                    if (node != null) {
                        insert(node);
                    }
                }
            }
            insert(child);
        }

        private void insert(Node node) {
            int slot = ByteHash.of(node.key, 0, node.key.length) & table.length - 1;
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = node;
        }
    }

    /**
     * Adds what a payload object holds.
     *
     * @param type of its event: payloads of one have mostly the same keys
     */
    void add(String type, byte[] json) {
        walk(root, expected(type), json, 0, json.length, 0);
    }

    private ExpectedKeys<Node> expected(String type) {
        ExpectedKeys<Node> its = expected.get(type);
        if (its == null && expected.size() < MOST_TYPES) {
            its = new ExpectedKeys<>();
            expected.put(type, its);
        }
        return its == null ? nothing : its;
    }

    /** Sums by column, in the order in which the columns first held a number. */
    Map<String, ColumnSum> sums() {
        return sums;
    }

    private void walk(Node parent, ExpectedKeys<Node> keys, byte[] json, int from, int to, int depth) {
        JsonCursor cursor = cursors[depth];
        cursor.enter(json, from, to);
        int next = 0;
        for (int at = keys.next(cursor, json, 0); at != ExpectedKeys.END; at = keys.next(cursor, json, next)) {
            boolean expected = at != ExpectedKeys.OTHER;
            next = expected ? at + 1 : next;
            byte kind = cursor.kind();
            boolean number = kind == '-' || kind >= '0' && kind <= '9';
            if (!number && (kind != '{' || depth + 1 == DEEPEST)) {
                continue;
            }
            Node node = expected ? keys.thing(at) : null;
            if (node == null) {
                node = child(parent, json, cursor);
                if (node == null) {
                    continue;
                }
                if (expected) {
                    keys.put(at, node);
                }
            }
            if (!number) {
                ExpectedKeys<Node> inside = expected ? keys.inside(at) : nothing;
                walk(node, inside, json, cursor.valueFrom(), cursor.valueTo(), depth + 1);
            } else if (!node.names) {
                if (node.sum == null) {
                    node.sum = new ColumnSum();
                    sums.put(node.path.toString(), node.sum);
                }
                node.sum.add(json, cursor.valueFrom(), cursor.valueTo());
            }
        }
    }

    /** Null when there are too many. */
    private Node child(Node parent, byte[] json, JsonCursor cursor) {
        Node known = parent.child(json, cursor.keyFrom(), cursor.keyTo());
        if (known != null || nodes >= MOST_COLUMNS) {
            return known;
        }
        nodes++;
        String key = JsonText.unescape(json, cursor.keyFrom(), cursor.keyTo());
        FieldPath path = parent == root ? FieldPath.of(key) : parent.path.then(key);
        boolean names =
                ColumnNames.isNaming(key) || things.contains(key) && parent == root || things.contains(path.toString());
        Node node = new Node(Arrays.copyOfRange(json, cursor.keyFrom(), cursor.keyTo()), path, names);
        parent.add(node);
        return node;
    }
}
