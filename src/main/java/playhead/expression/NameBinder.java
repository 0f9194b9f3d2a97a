package playhead.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.FieldPath;

/** Finds what names stand for: loop variables, slots, and parts of what stands in a slot. */
final class NameBinder {
    private final Names names;
    private final String text;
    private final Map<Integer, String> used = new LinkedHashMap<>();
    private final List<String> locals = new ArrayList<>();

    NameBinder(Names names, String text) {
        this.names = names;
        this.text = text;
    }

    /** Slots in use with their names, in the order of first use. */
    Map<Integer, String> used() {
        return used;
    }

    /** Opens a loop's variable; answers its number. */
    int open(String name) {
        locals.add(name);
        return locals.size() - 1;
    }

    /** Closes the variable opened last. */
    void close() {
        locals.removeLast();
    }

    /** The node of a name or of a chain of constant keys below one; null when the syntax is no such chain. */
    Node bind(Syntax syntax) throws RefusedException {
        List<String> parts = new ArrayList<>();
        Syntax.Name root = chain(syntax, parts);
        if (root == null) {
            return null;
        }
        int local = locals.lastIndexOf(root.name());
        if (local >= 0) {
            return parts(new Loop.Variable(local, root.name()), parts, 0);
        }
        Node found;
        if (root.name().equals("f") && !parts.isEmpty()) {
            found = free(parts);
        } else {
            parts.addFirst(root.name());
            found = path(parts);
        }
        if (found == null) {
            throw refused(root.offset(), parts);
        }
        return found;
    }

    /** Marks a slot as used and makes its node. */
    Slot slot(int slot, String name) {
        used.putIfAbsent(slot, name);
        return new Slot(slot, name, names.isTime(slot));
    }

    private Syntax.Name chain(Syntax syntax, List<String> parts) {
        return switch (syntax) {
            case Syntax.Name name -> name;
            case Syntax.Select select -> {
                Syntax.Name root = chain(select.of(), parts);
                parts.add(select.field());
                yield root;
            }
            case Syntax.Call call
            when call.function().equals("_[_]")
                    && call.arguments().get(1) instanceof Syntax.Literal(int _, String key) -> {
                Syntax.Name root = chain(call.arguments().get(0), parts);
                parts.add(key);
                yield root;
            }
            default -> null;
        };
    }

    /** Behind {@code f}: the first part may be any text, with dots either as nesting or as part of the name. */
    private Node free(List<String> parts) {
        String first = parts.getFirst();
        if (parts.size() == 1) {
            int slot = names.slot(first);
            if (slot >= 0) {
                return slot(slot, first);
            }
        }
        Node found = path(parts);
        if (found != null || first.indexOf('.') < 0) {
            return found;
        }
        List<String> nested = new ArrayList<>(FieldPath.parse(first).parts());
        nested.addAll(parts.subList(1, parts.size()));
        return path(nested);
    }

    /** The longest path that has a slot; what is left are parts of its value. */
    private Node path(List<String> parts) {
        FieldPath path = new FieldPath(parts);
        for (int count = parts.size(); count > 0; count--) {
            String shown = path.first(count).toString();
            int slot = names.slot(shown);
            if (slot >= 0) {
                return parts(slot(slot, shown), parts, count);
            }
        }
        return null;
    }

    private static Node parts(Node root, List<String> parts, int from) {
        Node node = root;
        for (String part : parts.subList(from, parts.size())) {
            node = new Access.Part(node, new Constant(part));
        }
        return node;
    }

    private RefusedException refused(int at, List<String> parts) {
        String name = new FieldPath(parts).toString();
        List<String> known = new ArrayList<>(names.known());
        if (parts.size() > 1) {
            String rest = "." + new FieldPath(parts.subList(1, parts.size()));
            names.known().stream().filter(k -> k.indexOf('.') < 0).forEach(k -> known.add(k + rest));
        } else if (Nearest.proposal(name, known).isEmpty() && names.slot("data." + name) >= 0) {
            known.add("data." + name);
        }
        return RefusedException.at(text, at, "there is no name `" + name + "` here" + Nearest.proposal(name, known));
    }
}
