package playhead.saga.define;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.EventNames;
import playhead.expression.Rule;
import playhead.fold.rules.Problem;
import playhead.fold.rules.YamlDocument;

/** Reads which events mean something: a type, a list of types, or {@code { type: …, when: … }}; and lists of those. */
final class PatternReader {
    private static final String REASON = "has(data.reason) ? data.reason : has(data.error) ? data.error"
            + " : has(data.message) ? data.message : null";

    private final YamlDocument document;
    private final List<Problem> problems;
    private final EventNames names = new EventNames();
    private final Compiler compiler = new Compiler(names);
    private final List<EventPattern> patterns = new ArrayList<>();

    PatternReader(YamlDocument document, List<Problem> problems) {
        this.document = document;
        this.problems = problems;
    }

    EventNames names() {
        return names;
    }

    List<EventPattern> patterns() {
        return patterns;
    }

    /**
     * Events as they are written, not yet compiled.
     *
     * @param types event types
     * @param when a condition, or null
     * @param line of the condition, or of the types
     */
    record Written(List<String> types, String when, int line) {}

    /** Reads events with a meaning. */
    void read(Node node, Mark mark) {
        written(node).forEach(events -> add(events, null, mark));
    }

    /** Reads which events are meant. */
    List<Written> written(Node node) {
        List<Written> all = new ArrayList<>();
        switch (node) {
            case ScalarNode one -> all.add(new Written(List.of(text(one)), null, YamlDocument.line(one)));
            case SequenceNode list -> {
                List<String> types = new ArrayList<>();
                for (Node element : document.elements(list, "events")) {
                    if (element instanceof ScalarNode type) {
                        types.add(text(type));
                    } else {
                        all.addAll(written(element));
                    }
                }
                if (!types.isEmpty()) {
                    all.add(new Written(types, null, YamlDocument.line(list)));
                }
            }
            case MappingNode map -> {
                Written conditional = conditional(map, new LinkedHashMap<>(), Set.of());
                if (conditional != null) {
                    all.add(conditional);
                }
            }
            default -> problem(node, "events are a type, a list of types, or { type: …, when: … }");
        }
        return all;
    }

    /**
     * Reads {@code { type: …, when: … }}; null with a problem.
     *
     * @param others takes the other parts
     * @param further names of other parts that it may have
     */
    Written conditional(MappingNode map, Map<String, Node> others, Set<String> further) {
        List<String> types = new ArrayList<>();
        String when = null;
        int line = YamlDocument.line(map);
        for (YamlDocument.Entry part : document.entries(map, "events")) {
            switch (part.key()) {
                case "type" -> types(part.value(), types);
                case "when" -> {
                    when = YamlDocument.text(part.value());
                    line = part.value() instanceof ScalarNode text ? YamlDocument.textLine(text) : part.line();
                }
                default -> {
                    if (further.contains(part.key())) {
                        others.put(part.key(), part.value());
                    } else {
                        problems.add(new Problem(part.line(), unknown(part.key(), further)));
                    }
                }
            }
        }
        if (types.isEmpty()) {
            problem(map, "events have a type: { type: OrderPlaced, when: … }");
            return null;
        }
        return new Written(types, when, line);
    }

    private static String unknown(String key, Set<String> further) {
        List<String> known = new ArrayList<>(List.of("type", "when"));
        known.addAll(further.stream().sorted().toList());
        return "events have " + String.join(", ", known) + ", not `" + key + "`";
    }

    private void types(Node node, List<String> into) {
        if (node instanceof ScalarNode one) {
            into.add(text(one));
        } else {
            document.elements(node, "type").forEach(element -> {
                if (element instanceof ScalarNode type) {
                    into.add(text(type));
                } else {
                    problem(element, "an event type is a text");
                }
            });
        }
    }

    private String text(ScalarNode node) {
        String text = YamlDocument.text(node);
        if (text.isBlank()) {
            problem(node, "an event type is missing");
        }
        return text;
    }

    /**
     * Gives events a meaning.
     *
     * @param also a condition that must hold as well, or null
     */
    void add(Written events, String also, Mark mark) {
        String own = events.when() == null ? null : events.when().stripTrailing();
        String when = own == null ? also : also == null ? own : "(" + own + ") && " + also;
        Condition condition = null;
        if (when != null) {
            switch (compiler.condition(when)) {
                case Compilation.Compiled<Condition> compiled -> condition = compiled.expression();
                case Compilation.Refused<Condition> refused -> {
                    refused(events.line(), refused, "when");
                    return;
                }
            }
        }
        patterns.add(new EventPattern(events.types(), condition, mark));
    }

    /** Reads a path such as {@code data.step}, or null with a problem. */
    Rule path(Node node, String what) {
        String text = YamlDocument.text(node);
        if (text == null || !isPath(text)) {
            problem(node, what + " is a field of the payload, such as data.orderId");
            return null;
        }
        return switch (compiler.rule(text)) {
            case Compilation.Compiled<Rule> compiled -> compiled.expression();
            case Compilation.Refused<Rule> refused -> {
                refused(YamlDocument.line(node), refused, what);
                yield null;
            }
        };
    }

    /** Where it is usual to say why something failed. */
    Rule usualReason() {
        return ((Compilation.Compiled<Rule>) compiler.rule(REASON)).expression();
    }

    static boolean isPath(String text) {
        return text.startsWith("data.") || text.startsWith("meta.");
    }

    private void refused(int line, Compilation.Refused<?> refused, String what) {
        problems.add(new Problem(
                line + refused.line() - 1,
                "`" + what + "`: column " + refused.column() + " of the expression: " + refused.reason()));
    }

    private void problem(Node node, String reason) {
        problems.add(new Problem(YamlDocument.line(node), reason));
    }
}
