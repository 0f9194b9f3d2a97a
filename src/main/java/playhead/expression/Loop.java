package playhead.expression;

import java.util.ArrayList;
import java.util.List;

/** {@code all, exists, exists_one, filter, map} over the elements of a list or the keys of an object. */
final class Loop extends Node {
    private final Kind kind;
    private final Node range;
    private final int local;
    private final Node filter;
    private final Node body;

    /**
     * @param local number of the loop's variable
     * @param filter which elements {@code map} takes, or null for all
     */
    Loop(Kind kind, Node range, int local, Node filter, Node body) {
        this.kind = kind;
        this.range = range;
        this.local = local;
        this.filter = filter;
        this.body = body;
    }

    /** What is made of the elements. */
    enum Kind {
        ALL,
        EXISTS,
        EXISTS_ONE,
        FILTER,
        MAP;

        /** The kind with CEL's name, or null. */
        static Kind of(String function) {
            return switch (function) {
                case "all" -> ALL;
                case "exists" -> EXISTS;
                case "exists_one" -> EXISTS_ONE;
                case "filter" -> FILTER;
                case "map" -> MAP;
                default -> null;
            };
        }
    }

    @Override
    Object eval(Row row, Scope scope) {
        Object value = range.eval(row, scope);
        if (value instanceof Failure) {
            return value;
        }
        List<Object> elements = JsonValues.elements(value, scope);
        if (elements == null) {
            return value instanceof Null n
                    ? Failure.ofNull(n.label())
                    : Failure.wrong(range.label(), value, "where a list or an object is needed");
        }
        return kind == Kind.ALL || kind == Kind.EXISTS ? decide(elements, row, scope) : collect(elements, row, scope);
    }

    /** Like a long {@code &&} or {@code ||}: one deciding element outweighs failing ones. */
    private Object decide(List<Object> elements, Row row, Scope scope) {
        boolean decisive = kind == Kind.EXISTS;
        Object result = !decisive;
        for (Object element : elements) {
            scope.step();
            scope.set(local, element);
            Object one = Logic.truth(body, row, scope);
            if (one instanceof Boolean b && b == decisive) {
                return one;
            }
            if (one instanceof Failure && !(result instanceof Failure)) {
                result = one;
            }
        }
        return result;
    }

    private Object collect(List<Object> elements, Row row, Scope scope) {
        List<Object> taken = new ArrayList<>();
        Node choose = kind == Kind.MAP ? filter : body;
        for (Object element : elements) {
            scope.step();
            scope.set(local, element);
            Object chosen = choose == null ? Boolean.TRUE : Logic.truth(choose, row, scope);
            if (chosen instanceof Failure) {
                return chosen;
            }
            if (chosen == Boolean.TRUE) {
                Object made = kind == Kind.MAP ? body.eval(row, scope) : element;
                if (made instanceof Failure) {
                    return made;
                }
                taken.add(made);
            }
        }
        return kind == Kind.EXISTS_ONE ? (Object) (taken.size() == 1) : taken;
    }

    @Override
    Type type() {
        return kind == Kind.FILTER || kind == Kind.MAP ? Type.LIST : Type.BOOLEAN;
    }

    /** The variable of a loop. */
    static final class Variable extends Node {
        private final int local;
        private final String name;

        Variable(int local, String name) {
            this.local = local;
            this.name = name;
        }

        @Override
        Object eval(Row row, Scope scope) {
            Object value = scope.get(local);
            return value instanceof Null ? new Null(name) : value;
        }

        @Override
        String label() {
            return name;
        }
    }
}
