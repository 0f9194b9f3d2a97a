package playhead.importing.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final JsonCursor[] cursors = new JsonCursor[DEEPEST];
    private final Node root = new Node(null, FieldPath.of(""), true);
    private final Map<String, ColumnSum> sums = new LinkedHashMap<>();
    private final Set<String> things;
    private int nodes;

    /** @param things columns that a mapping takes ids from: they are not summed */
    ColumnSums(Set<String> things) {
        this.things = Set.copyOf(things);
        Arrays.setAll(cursors, i -> new JsonCursor());
    }

    /** A key of the payload, with what it holds. */
    private static final class Node {
        final byte[] key;
        final FieldPath path;
        final boolean names;
        final List<Node> inOrder = new ArrayList<>();
        final Map<String, Node> byKey = new LinkedHashMap<>();
        ColumnSum sum;

        Node(byte[] key, FieldPath path, boolean names) {
            this.key = key;
            this.path = path;
            this.names = names;
        }
    }

    /** Adds what a payload object holds. */
    void add(byte[] json) {
        walk(root, json, 0, json.length, 0);
    }

    /** Sums by column, in the order in which the columns first held a number. */
    Map<String, ColumnSum> sums() {
        return sums;
    }

    private void walk(Node parent, byte[] json, int from, int to, int depth) {
        JsonCursor cursor = cursors[depth];
        cursor.enter(json, from, to);
        for (int i = 0; cursor.next(); i++) {
            byte kind = cursor.kind();
            boolean number = kind == '-' || kind >= '0' && kind <= '9';
            if (!number && (kind != '{' || depth + 1 == DEEPEST)) {
                continue;
            }
            Node node = child(parent, json, cursor, i);
            if (node == null) {
                continue;
            }
            if (!number) {
                walk(node, json, cursor.valueFrom(), cursor.valueTo(), depth + 1);
            } else if (!node.names) {
                if (node.sum == null) {
                    node.sum = new ColumnSum();
                    sums.put(node.path.toString(), node.sum);
                }
                node.sum.add(json, cursor.valueFrom(), cursor.valueTo());
            }
        }
    }

    /** Events of a kind have their keys in one order: the place is tried first. */
    private Node child(Node parent, byte[] json, JsonCursor cursor, int place) {
        if (place < parent.inOrder.size()) {
            Node expected = parent.inOrder.get(place);
            if (expected != null
                    && Arrays.equals(expected.key, 0, expected.key.length, json, cursor.keyFrom(), cursor.keyTo())) {
                return expected;
            }
        }
        String key = JsonText.unescape(json, cursor.keyFrom(), cursor.keyTo());
        Node node = parent.byKey.get(key);
        if (node == null) {
            if (nodes++ >= MOST_COLUMNS) {
                return null;
            }
            FieldPath path = parent == root ? FieldPath.of(key) : parent.path.then(key);
            boolean names = ColumnNames.isNaming(key)
                    || things.contains(key) && parent == root
                    || things.contains(path.toString());
            node = new Node(Arrays.copyOfRange(json, cursor.keyFrom(), cursor.keyTo()), path, names);
            parent.byKey.put(key, node);
        }
        while (parent.inOrder.size() <= place && place < MOST_COLUMNS) {
            parent.inOrder.add(null);
        }
        if (place < MOST_COLUMNS) {
            parent.inOrder.set(place, node);
        }
        return node;
    }
}
