package playhead.expression;

import java.util.List;

/** What stands inside lists and objects. */
final class Access {
    private Access() {}

    /** {@code of.key}, {@code of["key"]}, {@code of[0]}. */
    static final class Part extends Node {
        private final Node of;
        private final Node key;
        private final String label;

        Part(Node of, Node key) {
            this.of = of;
            this.key = key;
            this.label =
                    key.constant() instanceof String s ? of.label() + "." + s : of.label() + "[" + key.label() + "]";
        }

        @Override
        Object eval(Row row, Scope scope) {
            Object value = of.eval(row, scope);
            if (value instanceof Failure) {
                return value;
            }
            Object at = key.eval(row, scope);
            if (at instanceof Failure) {
                return at;
            }
            if (value instanceof Null n) {
                return Failure.ofNull(n.label());
            }
            Type type = Type.of(value);
            if (type == Type.OBJECT && at instanceof String name) {
                Object member = JsonValues.member(value, name, scope);
                return member == null ? Failure.absent(label) : member;
            }
            if (type == Type.LIST && Numbers.isNumber(at)) {
                List<Object> elements = JsonValues.elements(value, scope);
                return at instanceof Long i && i >= 0 && i < elements.size()
                        ? elements.get(i.intValue())
                        : Failure.absent(label);
            }
            return Failure.wrong(of.label(), value, "which has no part at " + key.label());
        }

        @Override
        String label() {
            return label;
        }
    }

    /** {@code has(of)}: there is a value, null included. */
    static final class Has extends Node {
        private final Node of;

        Has(Node of) {
            this.of = of;
        }

        @Override
        Object eval(Row row, Scope scope) {
            return !(of.eval(row, scope) instanceof Failure);
        }

        @Override
        Type type() {
            return Type.BOOLEAN;
        }
    }

    /** {@code has(name)} of a slot: asks for the kind only. */
    static final class HasSlot extends Node {
        private final int slot;

        HasSlot(int slot) {
            this.slot = slot;
        }

        @Override
        Object eval(Row row, Scope scope) {
            return row.kind(slot) != Row.Kind.ABSENT;
        }

        @Override
        boolean test(Row row, Scope scope) {
            return row.kind(slot) != Row.Kind.ABSENT;
        }

        @Override
        Type type() {
            return Type.BOOLEAN;
        }
    }

    /** {@code a in b}: an element of a list or a key of an object. */
    static final class In extends Node {
        private final Node element;
        private final Node of;

        In(Node element, Node of) {
            this.element = element;
            this.of = of;
        }

        @Override
        Object eval(Row row, Scope scope) {
            Object wanted = element.eval(row, scope);
            if (wanted instanceof Failure) {
                return wanted;
            }
            Object value = of.eval(row, scope);
            if (value instanceof Failure) {
                return value;
            }
            if (wanted instanceof Null n && element.constant() == null) {
                return Failure.ofNull(n.label());
            }
            List<Object> elements = JsonValues.elements(value, scope);
            if (elements == null) {
                return value instanceof Null n
                        ? Failure.ofNull(n.label())
                        : Failure.wrong(of.label(), value, "where `in` needs a list or an object");
            }
            for (Object one : elements) {
                if (Values.same(wanted, one)) {
                    return Boolean.TRUE;
                }
            }
            return Boolean.FALSE;
        }

        @Override
        Type type() {
            return Type.BOOLEAN;
        }
    }
}
