package playhead.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import playhead.event.FieldPath;
import playhead.event.JsonText;

/** The functions by name, and the aggregates that the caller supplies. One an expression. */
final class Functions {
    private final String text;
    private final Names names;
    private final NameBinder binder;
    private final List<Aggregate> aggregates = new ArrayList<>();

    Functions(String text, Names names, NameBinder binder) {
        this.text = text;
        this.names = names;
        this.binder = binder;
    }

    /** Aggregates in use, in the order of first use. */
    List<Aggregate> aggregates() {
        return aggregates;
    }

    /** The slot of {@code sum(F)}, {@code count()}, {@code min(F)} or {@code max(F)}; null when it is none of them. */
    Node aggregate(Syntax.Call call) throws RefusedException {
        if (call.target() != null) {
            return null;
        }
        List<Syntax> arguments = call.arguments();
        boolean must = call.function().equals("sum") || call.function().equals("count");
        boolean may = must || call.function().equals("min") || call.function().equals("max");
        if (!may || arguments.size() != (call.function().equals("count") ? 0 : 1)) {
            if (must) {
                throw refused(call, "it is sum(field) and count()");
            }
            return null;
        }
        String field = arguments.isEmpty() ? "" : field(arguments.getFirst());
        Aggregate.Function function = Aggregate.Function.valueOf(call.function().toUpperCase(Locale.ROOT));
        Aggregate aggregate = field == null ? null : new Aggregate(function, field);
        int slot = aggregate == null ? -1 : names.aggregateSlot(aggregate);
        if (slot < 0) {
            if (must) {
                throw refused(
                        call,
                        field == null
                                ? call.function() + "() takes a field"
                                : call.function() + "() is for conditions over a type of entities");
            }
            return null;
        }
        if (!aggregates.contains(aggregate)) {
            aggregates.add(aggregate);
        }
        return binder.slot(slot, call.function() + "(" + field + ")");
    }

    /** The slot of {@code inSet("NAME")}; null when it is another function. */
    Node set(Syntax.Call call) throws RefusedException {
        if (call.target() != null || !call.function().equals("inSet")) {
            return null;
        }
        if (call.arguments().size() != 1
                || !(call.arguments().getFirst() instanceof Syntax.Literal(int _, String name))) {
            throw refused(call, "inSet() takes the name of a set, such as inSet(\"late\")");
        }
        int slot = names.setSlot(name);
        if (slot < 0) {
            throw refused(call, "there is no set `" + name + "`");
        }
        return binder.slot(slot, "inSet(" + JsonText.quoted(name) + ")");
    }

    /** A call of a function; a method's target is the first argument. */
    Node bind(Syntax.Call call, List<Node> arguments) throws RefusedException {
        Function function = Function.of(call.function());
        boolean method = call.target() != null;
        if (function == null || (method ? !function.isMethod() : !function.isGlobal())) {
            throw refused(
                    call,
                    "there is no function `" + call.function() + "`"
                            + (function == null
                                    ? Nearest.proposal(call.function(), Function.names())
                                    : method
                                            ? ": write " + call.function() + "(x)"
                                            : ": write x." + call.function() + "(…)"));
        }
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            throw refused(
                    call,
                    "`" + call.function() + "` takes " + function.least()
                            + (function.most() > function.least() ? " or more" : "") + " values, not "
                            + arguments.size());
        }
        try {
            return function.node(arguments);
        } catch (IllegalArgumentException e) {
            throw refused(call, e.getMessage());
        }
    }

    private static String field(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Name name -> name.name();
            case Syntax.Select select
            when select.of() instanceof Syntax.Name(int _, String root) && root.equals("f") -> select.field();
            case Syntax.Select select -> {
                String of = field(select.of());
                yield of == null ? null : of + "." + FieldPath.shown(select.field());
            }
            case Syntax.Call call
            when call.function().equals("_[_]")
                    && call.arguments().get(0) instanceof Syntax.Name(int _, String root)
                    && root.equals("f")
                    && call.arguments().get(1) instanceof Syntax.Literal(int _, String key) -> key;
            default -> null;
        };
    }

    private RefusedException refused(Syntax.Call call, String reason) {
        return RefusedException.at(text, call.offset(), reason);
    }
}
