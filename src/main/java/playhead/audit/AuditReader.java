package playhead.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.EventNames;
import playhead.expression.Names;
import playhead.fold.rules.Problem;
import playhead.fold.rules.YamlDocument;

/** Reads one element of {@code watches} or {@code rules}. One an element. */
final class AuditReader {
    private static final List<String> OF_WATCH = List.of("name", "entity", "events", "when", "report");
    private static final List<String> OF_RULE = List.of("name", "entity", "events", "always", "says");

    private final YamlDocument document;
    private final List<Problem> problems;
    private final String what;
    private final Map<String, Node> parts = new LinkedHashMap<>();

    /** @param what a watch or a rule */
    AuditReader(YamlDocument document, List<Problem> problems, String what) {
        this.document = document;
        this.problems = problems;
        this.what = what;
    }

    /** The watch, or null with problems reported. */
    Watch watch(Node node) {
        int before = problems.size();
        take(node, OF_WATCH);
        String name = name(node);
        Subject subject = subject(node);
        String when = condition("when", subject);
        String report = text("report");
        if (when == null
                && subject != null
                && (!subject.isEvents() || subject.events().isEmpty())) {
            problem(node, "a watch has a condition: `when: balance < 0`");
        }
        if (report != null && !List.of("first", "each").contains(report)) {
            problem(parts.get("report"), "`report` is first or each");
        }
        return problems.size() == before ? new Watch(name, subject, when, "each".equals(report)) : null;
    }

    /** The rule, or null with problems reported. */
    AuditRule rule(Node node) {
        int before = problems.size();
        take(node, OF_RULE);
        String name = name(node);
        Subject subject = subject(node);
        String always = condition("always", subject);
        if (always == null) {
            problem(node, "a rule says what should hold: `always: balance >= 0`");
        }
        return problems.size() == before ? new AuditRule(name, subject, always, text("says")) : null;
    }

    private void take(Node node, List<String> known) {
        for (YamlDocument.Entry part : document.entries(node, what)) {
            if (known.contains(part.key())) {
                parts.put(part.key(), part.value());
            } else {
                problems.add(new Problem(
                        part.line(), what + " has no `" + part.key() + "`; it has " + String.join(", ", known)));
            }
        }
    }

    private String name(Node node) {
        String name = text("name");
        if (name == null || name.isBlank()) {
            problem(node, what + " has a name");
        }
        return name;
    }

    private Subject subject(Node node) {
        if (parts.containsKey("entity") == parts.containsKey("events")) {
            problem(node, what + " is about the entities of a type or about events: `entity: account`, `events: Paid`");
            return null;
        }
        return parts.containsKey("entity")
                ? new Subject(text("entity"), List.of())
                : new Subject(null, types(parts.get("events")));
    }

    /** Types of events; {@code *} alone is all of them. */
    private List<String> types(Node node) {
        if (node instanceof ScalarNode one) {
            String type = YamlDocument.text(one);
            return "*".equals(type) ? List.of() : List.of(type);
        }
        List<String> types = new ArrayList<>();
        for (Node element : document.elements(node, "events")) {
            String type = YamlDocument.text(element);
            if (type == null) {
                problem(element, "an event type is a text");
            } else {
                types.add(type);
            }
        }
        return types;
    }

    /** A condition whose form is right. Which fields there are, only a log says. */
    private String condition(String part, Subject subject) {
        String text = text(part);
        if (text == null || subject == null) {
            return text;
        }
        Names names = subject.isEvents() ? new EventNames(set -> position -> false) : new AnyNames();
        if (new Compiler(names).condition(text)
                instanceof Compilation.Refused<Condition>(int line, int column, String reason)) {
            int first = parts.get(part) instanceof ScalarNode scalar ? YamlDocument.textLine(scalar) : 1;
            problems.add(new Problem(
                    first + line - 1, "`" + part + "`: column " + column + " of the expression: " + reason));
        }
        return text.strip();
    }

    private String text(String part) {
        Node node = parts.get(part);
        if (node == null) {
            return null;
        }
        String text = YamlDocument.text(node);
        if (text == null) {
            problem(node, "`" + part + "` is a text");
        }
        return text;
    }

    private void problem(Node node, String reason) {
        problems.add(new Problem(YamlDocument.line(node), reason));
    }
}
