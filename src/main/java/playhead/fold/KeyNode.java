package playhead.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.FieldPath;
import playhead.event.JsonText;

/**
 * One key in the tree of the keys that payloads of an entity type have had. The same event type says the same keys in
 * the same order nearly always, so the n-th key is guessed from the last time ({@link Plan}) and only compared.
 */
final class KeyNode {
    private final EntityType type;
    /** Null at the root. */
    private final FieldPath path;

    /** The key with its quotation marks and the colon. */
    final byte[] key;

    private final Map<String, KeyNode> byKey = new HashMap<>();
    final List<KeyNode> children = new ArrayList<>();
    final Plan plan = new Plan();
    private int column = -1;
    /** Number of the pass that last met this node, to find what has vanished. */
    long met;

    private KeyNode(EntityType type, FieldPath path, byte[] key) {
        this.type = type;
        this.path = path;
        this.key = key;
    }

    /** The root for a type, with the columns that it has already. */
    static KeyNode root(EntityType type) {
        KeyNode root = new KeyNode(type, null, new byte[0]);
        for (int i = 0; i < type.columns().size(); i++) {
            root.at(type.columns().get(i)).column = i;
        }
        return root;
    }

    /** The child for a key that stands, as escaped, in a canonical object. */
    KeyNode child(byte[] json, int from, int to) {
        return child(JsonText.unescape(json, from, to));
    }

    /** The child for a key. */
    KeyNode child(String name) {
        KeyNode child = byKey.get(name);
        if (child == null) {
            byte[] quoted = JsonText.quoted(name).bytes();
            byte[] marked = Arrays.copyOf(quoted, quoted.length + 1);
            marked[quoted.length] = ':';
            child = new KeyNode(type, path == null ? FieldPath.of(name) : path.then(name), marked);
            byKey.put(name, child);
            children.add(child);
        }
        return child;
    }

    /** The node below this one that a path leads to. */
    KeyNode at(FieldPath below) {
        KeyNode node = this;
        for (String part : below.parts()) {
            node = node.child(part);
        }
        return node;
    }

    /** Column of the value at this key itself, made if it is new. */
    int column() {
        if (column < 0) {
            column = type.column(path);
        }
        return column;
    }

    /** Column of the value at this key itself, or -1 when there never was one. */
    int knownColumn() {
        return column;
    }

    /** The keys as they came the last time. */
    static final class Plan {
        private KeyNode[] nodes = new KeyNode[8];

        /** The node that the n-th key had the last time, or null. */
        KeyNode guess(int n) {
            return n < nodes.length ? nodes[n] : null;
        }

        /** The n-th key has another node this time. */
        void learn(int n, KeyNode node) {
            if (n >= nodes.length) {
                nodes = Arrays.copyOf(nodes, Math.max(n + 1, nodes.length * 2));
            }
            nodes[n] = node;
        }
    }
}
