package playhead.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Json;
import playhead.event.JsonCursor;

/**
 * Counts the values of the fields of payloads, nested ones too; lists are not opened. Members mostly stand in the same
 * order, so the next one is guessed before it is looked up. For one thread.
 */
final class PayloadCounts {
    private static final int MOST_FIELDS = 1_000;
    private static final int DEEPEST = 6;

    private final int mostValues;
    private final List<FieldCount> fields = new ArrayList<>();
    private final Node root;

    /** @param mostValues different values of a field that are kept */
    PayloadCounts(int mostValues) {
        this.mostValues = mostValues;
        this.root = new Node(List.of("data"));
    }

    /**
     * Adds the fields of a payload.
     *
     * @param side 0 inside, 1 outside
     */
    void add(Json data, int side) {
        if (data.length() > 2) {
            object(root, data.bytes(), 0, data.length(), side, 0);
        }
    }

    private void object(Node node, byte[] json, int from, int to, int side, int depth) {
        JsonCursor member = new JsonCursor();
        member.enter(json, from, to);
        int place = 0;
        while (member.next()) {
            Member known = node.member(json, member.keyFrom(), member.keyTo(), place++);
            if (known == null) {
                continue;
            }
            byte kind = member.kind();
            if (kind == '{' && depth < DEEPEST) {
                object(known.node(), json, member.valueFrom(), member.valueTo(), side, depth + 1);
            } else if (kind != '[' && kind != '{') {
                known.count().add(json, member.valueFrom(), member.valueTo(), side);
            }
        }
    }

    /** Adds what others counted. */
    void add(PayloadCounts other) {
        merge(root, other.root);
    }

    private void merge(Node into, Node from) {
        for (Member theirs : from.ordered) {
            Member mine = into.member(theirs.key, 0, theirs.key.length, into.ordered.size());
            if (mine == null) {
                continue;
            }
            if (theirs.count != null) {
                mine.count().add(theirs.count);
            }
            if (theirs.node != null) {
                merge(mine.node(), theirs.node);
            }
        }
    }

    /** The fields in the order of first appearance. */
    List<FieldCount> fields() {
        return fields;
    }

    /** An object at one path. */
    private final class Node {
        private final List<String> path;
        private final List<Member> ordered = new ArrayList<>();
        private final Map<Json, Member> byKey = new HashMap<>();

        Node(List<String> path) {
            this.path = path;
        }

        /** The member of a key, null when there are too many fields already. */
        Member member(byte[] json, int from, int to, int place) {
            if (place < ordered.size()) {
                Member guess = ordered.get(place);
                if (Arrays.equals(guess.key, 0, guess.key.length, json, from, to)) {
                    return guess;
                }
            }
            Json key = Json.copyOf(json, from, to);
            Member known = byKey.get(key);
            if (known == null && fields.size() < MOST_FIELDS) {
                known = new Member(this, key.bytes());
                ordered.add(known);
                byKey.put(key, known);
            }
            return known;
        }
    }

    /** A key of an object: a value, an object, or in different events both. */
    private final class Member {
        private final Node parent;
        private final byte[] key;
        private FieldCount count;
        private Node node;

        Member(Node parent, byte[] key) {
            this.parent = parent;
            this.key = key;
        }

        FieldCount count() {
            if (count == null) {
                count = new FieldCount(path(), mostValues);
                fields.add(count);
            }
            return count;
        }

        Node node() {
            if (node == null) {
                node = new Node(path());
            }
            return node;
        }

        private List<String> path() {
            List<String> path = new ArrayList<>(parent.path);
            path.add(playhead.event.JsonText.unescape(key, 0, key.length));
            return List.copyOf(path);
        }
    }
}
