package playhead.expression;

import java.util.ArrayList;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.Json;

/**
 * Compiles CEL text to typed closures. CEL gives the syntax (https://github.com/google/cel-spec); numbers are one
 * exact kind. At most 10,000 characters, 4,000 nodes, nesting of 64. Not costly to make; for one thread.
 */
public final class Compiler {
    private final Names names;

    /** @param names what the names in the texts stand for */
    public Compiler(Names names) {
        this.names = names;
    }

    /** Compiles a filter or condition: true or false for every row. */
    public Compilation<Condition> condition(String text) {
        try {
            Syntax syntax = CelSyntax.parse(text);
            List<Syntax> sides = new ArrayList<>();
            sides(syntax, sides);
            List<Condition> parts = new ArrayList<>();
            if (sides.size() > 1) {
                for (Syntax side : sides) {
                    parts.add(condition(text, side, List.of()));
                }
            }
            return new Compilation.Compiled<>(condition(text, syntax, parts));
        } catch (RefusedException e) {
            return new Compilation.Refused<>(e.line(), e.column(), e.getMessage());
        }
    }

    private Condition condition(String text, Syntax syntax, List<Condition> parts) throws RefusedException {
        NameBinder binder = new NameBinder(names, text);
        Functions functions = new Functions(text, names, binder);
        Binder closures = new Binder(text, true, binder, functions);
        Node root = closures.truth(syntax);
        List<Equality> equalities = new ArrayList<>();
        equalities(syntax, binder, equalities);
        // Parts with loops would each have what the whole may spend on a row.
        return new Condition(
                root,
                new Usage(text, binder.used(), functions.aggregates(), equalities),
                closures.loops() ? List.of() : parts);
    }

    /** What stands between {@code &&} at the top. */
    private static void sides(Syntax syntax, List<Syntax> found) {
        if (syntax instanceof Syntax.Call call && call.function().equals("_&&_")) {
            call.arguments().forEach(side -> sides(side, found));
        } else {
            found.add(syntax);
        }
    }

    /** Compiles the right-hand side of a rule: a value or a failure for every row. */
    public Compilation<Rule> rule(String text) {
        try {
            Syntax syntax = CelSyntax.parse(text);
            NameBinder binder = new NameBinder(names, text);
            Functions functions = new Functions(text, names, binder);
            Binder closures = new Binder(text, false, binder, functions);
            Node root = closures.bind(syntax);
            return new Compilation.Compiled<>(new Rule(root, closures.loops()));
        } catch (RefusedException e) {
            return new Compilation.Refused<>(e.line(), e.column(), e.getMessage());
        }
    }

    /** {@code name == constant} wherever the whole can only hold if it does. */
    private static void equalities(Syntax syntax, NameBinder names, List<Equality> found) throws RefusedException {
        if (!(syntax instanceof Syntax.Call call)) {
            return;
        }
        if (call.function().equals("_&&_")) {
            for (Syntax side : call.arguments()) {
                equalities(side, names, found);
            }
        } else if (call.function().equals("_==_")) {
            Syntax left = call.arguments().get(0);
            Syntax right = call.arguments().get(1);
            boolean mirrored = left instanceof Syntax.Literal;
            if ((mirrored ? left : right) instanceof Syntax.Literal literal
                    && names.bind(mirrored ? right : left) instanceof Slot slot
                    && !slot.isTime()) {
                ByteBuilder json = new ByteBuilder(24);
                JsonValues.write(literal.value(), json);
                found.add(new Equality(slot.slot(), slot.label(), Json.owning(json.toArray())));
            }
        }
    }
}
