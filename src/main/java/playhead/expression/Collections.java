package playhead.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and objects written in an expression. */
final class Collections {
    private Collections() {}

    /** {@code [a, b]}. */
    static final class ListOf extends Node {
        private final List<Node> elements;
        private final List<Object> constant;

        ListOf(List<Node> elements) {
            this.elements = List.copyOf(elements);
            this.constant = elements.stream().allMatch(e -> e.constant() != null)
                    ? elements.stream().map(Node::constant).toList()
                    : null;
        }

        @Override
        Object eval(Row row, Scope scope) {
            if (constant != null) {
                return constant;
            }
            List<Object> values = new ArrayList<>(elements.size());
            for (Node element : elements) {
                Object value = element.eval(row, scope);
                if (value instanceof Failure) {
                    return value;
                }
                values.add(value);
            }
            return values;
        }

        @Override
        Type type() {
            return Type.LIST;
        }
    }

    /** <code>{"a": b}</code>; a key that comes twice is a failure, as in CEL. */
    static final class MapOf extends Node {
        private final List<Node> keys;
        private final List<Node> values;

        MapOf(List<Node> keys, List<Node> values) {
            this.keys = List.copyOf(keys);
            this.values = List.copyOf(values);
        }

        @Override
        Object eval(Row row, Scope scope) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                Object key = keys.get(i).eval(row, scope);
                Object value = values.get(i).eval(row, scope);
                if (key instanceof Failure || value instanceof Failure) {
                    return key instanceof Failure ? key : value;
                }
                if (!(key instanceof String name)) {
                    return Failure.wrong(keys.get(i).label(), key, "where an object needs a text as key");
                }
                if (members.putIfAbsent(name, value) != null) {
                    return Failure.because("an object has a key twice");
                }
            }
            return members;
        }

        @Override
        Type type() {
            return Type.OBJECT;
        }
    }
}
