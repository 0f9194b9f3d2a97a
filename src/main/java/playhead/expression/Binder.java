package playhead.expression;

import java.util.ArrayList;
import java.util.List;

/** Makes closures of a parsed expression and refuses what can never be right. One an expression. */
final class Binder {
    private static final int DEEPEST = 250;

    private final String text;
    private final boolean condition;
    private final NameBinder names;
    private final Functions functions;
    private int depth;
    private boolean loops;

    /** @param condition true when a failing comparison is false, false when it is a failure */
    Binder(String text, boolean condition, NameBinder names, Functions functions) {
        this.text = text;
        this.condition = condition;
        this.names = names;
        this.functions = functions;
    }

    /** True when a loop was bound, so that the evaluation needs a scope. */
    boolean loops() {
        return loops;
    }

    /** The closure of a value. */
    Node bind(Syntax syntax) throws RefusedException {
        if (++depth > DEEPEST) {
            throw refused(syntax, "nested deeper than 250");
        }
        Node node = names.bind(syntax);
        if (node == null) {
            node = switch (syntax) {
                case Syntax.Literal literal -> new Constant(literal.value());
                case Syntax.Select select -> new Access.Part(bind(select.of()), new Constant(select.field()));
                case Syntax.Call call -> call(call);
                case Syntax.ListOf list -> new Collections.ListOf(all(list.elements()));
                case Syntax.MapOf map -> new Collections.MapOf(all(map.keys()), all(map.values()));
                case Syntax.Name name -> throw refused(name, "there is no name `" + name.name() + "` here");
            };
        }
        depth--;
        return node;
    }

    /** The closure of something that must be true or false. */
    Node truth(Syntax syntax) throws RefusedException {
        Node node = bind(syntax);
        if (!node.type().mayBe(Type.BOOLEAN)) {
            throw refused(
                    syntax, "true or false is needed here, not " + node.type().shown());
        }
        return !condition || node.type() == Type.BOOLEAN ? node : new Lenient(node);
    }

    private List<Node> all(List<Syntax> syntaxes) throws RefusedException {
        List<Node> nodes = new ArrayList<>(syntaxes.size());
        for (Syntax syntax : syntaxes) {
            nodes.add(bind(syntax));
        }
        return nodes;
    }

    private Node call(Syntax.Call call) throws RefusedException {
        List<Syntax> arguments = call.arguments();
        return switch (call.function()) {
            case "_&&_" -> new Logic.Junction(false, truth(arguments.get(0)), truth(arguments.get(1)));
            case "_||_" -> new Logic.Junction(true, truth(arguments.get(0)), truth(arguments.get(1)));
            case "!_" -> new Logic.Not(truth(arguments.get(0)));
            case "_?_:_" -> new Logic.Choice(truth(arguments.get(0)), bind(arguments.get(1)), bind(arguments.get(2)));
            case "-_" -> negation(call);
            case "_+_", "_-_", "_*_", "_/_", "_%_" -> arithmetic(call);
            case "_[_]" -> new Access.Part(bind(arguments.get(0)), bind(arguments.get(1)));
            case "@in" -> leaf(new Access.In(bind(arguments.get(0)), bind(arguments.get(1))));
            default -> named(call);
        };
    }

    private Node named(Syntax.Call call) throws RefusedException {
        if (call.target() == null && call.function().equals("has")) {
            return has(call);
        }
        Comparison.Operator operator = Comparison.Operator.of(call.function());
        if (operator != null) {
            return comparison(operator, call);
        }
        Loop.Kind kind = call.target() == null ? null : Loop.Kind.of(call.function());
        if (kind != null) {
            return loop(kind, call);
        }
        Node set = functions.set(call);
        if (set != null) {
            return set;
        }
        Node aggregate = functions.aggregate(call);
        if (aggregate != null) {
            return aggregate;
        }
        List<Node> arguments = new ArrayList<>();
        if (call.target() != null) {
            arguments.add(bind(call.target()));
        }
        arguments.addAll(all(call.arguments()));
        return leaf(functions.bind(call, arguments));
    }

    private Node has(Syntax.Call call) throws RefusedException {
        if (call.arguments().size() != 1) {
            throw refused(call, "has() takes one name");
        }
        Node of = bind(call.arguments().getFirst());
        if (!(of instanceof Slot) && !(of instanceof Access.Part)) {
            throw refused(call, "has() asks for a name such as data.x or f[\"x\"]");
        }
        return of instanceof Slot slot ? new Access.HasSlot(slot.slot()) : new Access.Has(of);
    }

    private Node comparison(Comparison.Operator operator, Syntax.Call call) throws RefusedException {
        Node left = bind(call.arguments().get(0));
        Node right = bind(call.arguments().get(1));
        boolean nulls = left.type() == Type.NULL || right.type() == Type.NULL;
        boolean timeText = left.type() == Type.TIME && right.type() == Type.TEXT
                || left.type() == Type.TEXT && right.type() == Type.TIME;
        if (nulls ? !operator.isEquality() : !timeText && !left.type().mayBe(right.type())) {
            throw refused(
                    call,
                    left.type().shown() + " cannot be compared with "
                            + right.type().shown());
        }
        if (timeText) {
            left = time(left, call);
            right = time(right, call);
        }
        Node comparison = leaf(new Comparison(operator, left, right));
        return condition ? Shortcuts.of(operator, left, right, comparison) : comparison;
    }

    private Node time(Node node, Syntax.Call call) throws RefusedException {
        if (!(node.constant() instanceof String iso)) {
            return node;
        }
        if (Times.parse(iso) == null) {
            throw refused(call, "\"" + iso + "\" is no ISO time such as 2025-01-31T08:00:00Z");
        }
        return new Constant(Times.parse(iso));
    }

    private Node negation(Syntax.Call call) throws RefusedException {
        Node of = bind(call.arguments().getFirst());
        if (!of.type().mayBe(Type.NUMBER)) {
            throw refused(call, "- needs a number, not " + of.type().shown());
        }
        return new Arithmetic('-', new Constant(0L), of);
    }

    private Node arithmetic(Syntax.Call call) throws RefusedException {
        char operator = call.function().charAt(1);
        Node left = bind(call.arguments().get(0));
        Node right = bind(call.arguments().get(1));
        for (Node side : List.of(left, right)) {
            boolean text = side.type() == Type.TEXT && operator == '+';
            boolean time =
                    (side.type() == Type.TIME || side.type() == Type.DURATION) && (operator == '+' || operator == '-');
            if (!side.type().mayBe(Type.NUMBER) && !text && !time) {
                throw refused(call, operator + " cannot take " + side.type().shown());
            }
        }
        boolean mixed = left.type() == Type.TEXT && right.type() == Type.NUMBER
                || left.type() == Type.NUMBER && right.type() == Type.TEXT;
        if (mixed) {
            throw refused(call, "+ takes two numbers or two texts; string(x) makes a text of a number");
        }
        return new Arithmetic(operator, left, right);
    }

    private Node loop(Loop.Kind kind, Syntax.Call call) throws RefusedException {
        List<Syntax> arguments = call.arguments();
        boolean filtered = kind == Loop.Kind.MAP && arguments.size() == 3;
        if (arguments.size() != 2 && !filtered || !(arguments.getFirst() instanceof Syntax.Name variable)) {
            throw refused(
                    call,
                    call.function() + "() takes a new name and what is said of it, as in "
                            + "data.items.exists(i, i.price > 10)");
        }
        loops = true;
        Node range = bind(call.target());
        int local = names.open(variable.name());
        Node filter = filtered ? truth(arguments.get(1)) : null;
        Node body = kind == Loop.Kind.MAP ? bind(arguments.getLast()) : truth(arguments.get(1));
        names.close();
        return leaf(new Loop(kind, range, local, filter, body));
    }

    /** In a condition nothing that is true or false fails: it is counted and false. */
    private Node leaf(Node node) {
        return condition && node.type() == Type.BOOLEAN ? new Lenient(node) : node;
    }

    private RefusedException refused(Syntax at, String reason) {
        return RefusedException.at(text, at.offset(), reason);
    }
}
