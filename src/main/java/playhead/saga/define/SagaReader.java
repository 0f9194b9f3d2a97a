package playhead.saga.define;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import playhead.expression.Rule;
import playhead.fold.rules.Problem;
import playhead.fold.rules.YamlDocument;
import playhead.saga.SagaStyle;

/** Reads one element of {@code sagas}. One an element. */
final class SagaReader {
    private static final List<String> PARTS = List.of(
            "name",
            "style",
            "correlation",
            "orchestrator",
            "start",
            "unless",
            "deadline",
            "order",
            "reason",
            "participant",
            "messages",
            "steps",
            "ends");

    private final YamlDocument document;
    private final List<Problem> problems;
    private final PatternReader patterns;
    private final StepReader steps;
    private final Map<String, Node> parts = new LinkedHashMap<>();

    SagaReader(YamlDocument document, List<Problem> problems) {
        this.document = document;
        this.problems = problems;
        this.patterns = new PatternReader(document, problems);
        this.steps = new StepReader(document, problems, patterns);
    }

    /** The definition, or null with problems reported. */
    SagaDefinition read(Node node) {
        String name = named(node);
        if (!parts.containsKey("start") || !parts.containsKey("steps")) {
            problems.add(new Problem(
                    YamlDocument.line(node), "a saga has a start and steps: `start: OrderPlaced`, `steps: […]`"));
            return null;
        }
        meanings();
        List<String> correlation = new ArrayList<>();
        List<Rule> keys = new ArrayList<>();
        correlation(correlation, keys);
        Limit deadline =
                parts.containsKey("deadline") ? new LimitReader(patterns, problems).read(parts.get("deadline")) : null;
        return new SagaDefinition(
                name,
                style(),
                correlation,
                keys,
                text("orchestrator"),
                deadline,
                order(),
                steps.steps(),
                steps.pairs(),
                patterns.patterns(),
                parts.containsKey("reason") ? patterns.path(parts.get("reason"), "reason") : patterns.usualReason(),
                parts.containsKey("participant") ? patterns.path(parts.get("participant"), "participant") : null,
                patterns.names());
    }

    /** Takes the parts; the name among them, null when there is none. */
    private String named(Node node) {
        for (YamlDocument.Entry part : document.entries(node, "a saga")) {
            if (PARTS.contains(part.key())) {
                parts.put(part.key(), part.value());
            } else {
                problems.add(new Problem(
                        part.line(), "a saga has " + String.join(", ", PARTS) + ", not `" + part.key() + "`"));
            }
        }
        String name = text("name");
        if (name == null || name.isBlank()) {
            problems.add(new Problem(YamlDocument.line(node), "a saga has a name: `name: order-fulfilment`"));
        }
        return name;
    }

    /** What events mean to the saga and its steps. */
    private void meanings() {
        patterns.read(parts.get("start"), new Mark(Sign.START, -1, -1));
        if (parts.containsKey("unless")) {
            patterns.read(parts.get("unless"), new Mark(Sign.UNLESS, -1, -1));
        }
        if (parts.containsKey("messages")) {
            steps.messages(parts.get("messages"));
        }
        document.elements(parts.get("steps"), "steps").forEach(steps::read);
        if (parts.containsKey("ends")) {
            document.entries(parts.get("ends"), "ends").forEach(this::end);
        }
    }

    private String text(String part) {
        return parts.containsKey(part) ? YamlDocument.text(parts.get(part)) : null;
    }

    private SagaStyle style() {
        String text = text("style");
        for (SagaStyle style : SagaStyle.values()) {
            if (style.text().equals(text)) {
                return style;
            }
        }
        if (parts.containsKey("style")) {
            problems.add(
                    new Problem(YamlDocument.line(parts.get("style")), "a style is orchestration or choreography"));
        }
        return parts.containsKey("messages") ? SagaStyle.ORCHESTRATION : SagaStyle.CHOREOGRAPHY;
    }

    private UndoOrder order() {
        String text = text("order");
        for (UndoOrder order : UndoOrder.values()) {
            if (order.text().equals(text)) {
                return order;
            }
        }
        if (parts.containsKey("order")) {
            problems.add(new Problem(
                    YamlDocument.line(parts.get("order")), "an order of compensations is reverse, parallel or none"));
        }
        return UndoOrder.PARALLEL;
    }

    private void end(YamlDocument.Entry end) {
        for (Sign sign : Sign.values()) {
            if (sign.end() != null && sign.end().text().equals(end.key())) {
                patterns.read(end.value(), new Mark(sign, -1, -1));
                return;
            }
        }
        problems.add(new Problem(
                end.line(), "a saga ends completed, compensated, failed or abandoned, not `" + end.key() + "`"));
    }

    private void correlation(List<String> names, List<Rule> keys) {
        Node node = parts.get("correlation");
        if (node == null) {
            names.add(SagaDefinition.CORRELATION_ID);
            keys.add(null);
            return;
        }
        List<Node> all = node instanceof SequenceNode ? document.elements(node, "correlation") : List.of(node);
        for (Node one : all) {
            String text = YamlDocument.text(one);
            if (SagaDefinition.CORRELATION_ID.equals(text) || SagaDefinition.STREAM.equals(text)) {
                names.add(text);
                keys.add(null);
            } else if (text != null && PatternReader.isPath(text)) {
                names.add(text);
                keys.add(patterns.path(one, "correlation"));
            } else {
                problems.add(new Problem(
                        YamlDocument.line(one),
                        "a saga is tied by correlationId, stream, or a field such as data.orderId"));
            }
        }
    }
}
