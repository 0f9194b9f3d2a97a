package playhead.expression;

import java.util.List;

/** The tree of a parsed expression. Operators are calls under CEL's names for them, such as {@code _+_}. */
sealed interface Syntax {
    /** Where it stands in the text, in code points from 0. */
    int offset();

    /**
     * A literal.
     *
     * @param value Boolean, Long, BigDecimal, String or {@link Null#LITERAL}
     */
    record Literal(int offset, Object value) implements Syntax {}

    /** A bare name. */
    record Name(int offset, String name) implements Syntax {}

    /** {@code of.field}. */
    record Select(int offset, Syntax of, String field) implements Syntax {}

    /**
     * A function, method or operator.
     *
     * @param target what a method is called on, or null
     */
    record Call(int offset, Syntax target, String function, List<Syntax> arguments) implements Syntax {}

    /** {@code [a, b]}. */
    record ListOf(int offset, List<Syntax> elements) implements Syntax {}

    /** <code>{"a": b}</code>, keys and values side by side. */
    record MapOf(int offset, List<Syntax> keys, List<Syntax> values) implements Syntax {}
}
