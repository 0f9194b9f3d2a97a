package playhead.saga.define;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import playhead.event.JsonText;
import playhead.expression.Rule;
import playhead.fold.rules.Problem;
import playhead.fold.rules.YamlDocument;

/** Reads the steps of a saga. One a saga. */
final class StepReader {
    private static final Set<String> MESSAGES = Set.of("request", "success", "failure", "retry");
    private static final Set<String> PARTS = Set.of(
            "name",
            "participant",
            "request",
            "success",
            "failure",
            "retry",
            "effects",
            "compensation",
            "deadline",
            "optional");

    private final YamlDocument document;
    private final List<Problem> problems;
    private final PatternReader patterns;
    private final List<StepDefinition> steps = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    /** Messages of the one who runs it, by what they say; empty when there is none. */
    private final Map<String, List<PatternReader.Written>> messages = new LinkedHashMap<>();
    /** The field by which messages name their step. */
    private String by;

    StepReader(YamlDocument document, List<Problem> problems, PatternReader patterns) {
        this.document = document;
        this.problems = problems;
        this.patterns = patterns;
    }

    List<StepDefinition> steps() {
        return steps;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Reads {@code messages}: what the one who runs the saga says, with a field that names the step. */
    void messages(Node node) {
        for (YamlDocument.Entry part : document.entries(node, "messages")) {
            if (part.key().equals("by")) {
                by = patterns.path(part.value(), "by") == null ? null : YamlDocument.text(part.value());
            } else if (part.key().equals("compensation")) {
                compensation(part.value())
                        .forEach((key, value) -> messages.put("compensation " + key, patterns.written(value)));
            } else if (MESSAGES.contains(part.key())) {
                messages.put(part.key(), patterns.written(part.value()));
            } else {
                problems.add(new Problem(
                        part.line(),
                        "messages have by, request, success, failure, retry and compensation, not `" + part.key()
                                + "`"));
            }
        }
        if (by == null) {
            problems.add(
                    new Problem(YamlDocument.line(node), "messages say which field names the step: `by: data.step`"));
        }
    }

    /** Reads one element of {@code steps}. */
    void read(Node node) {
        int step = steps.size();
        Map<String, Node> parts = parts(node);
        String name = name(node, parts);
        boolean asked = mean("request", Sign.REQUEST, step, name, parts);
        boolean decided = mean("success", Sign.SUCCESS, step, name, parts);
        mean("failure", Sign.FAILURE, step, name, parts);
        mean("retry", Sign.RETRY, step, name, parts);
        mean("compensation request", Sign.UNDO_REQUEST, step, name, parts);
        boolean answered = mean("compensation done", Sign.UNDONE, step, name, parts);
        mean("compensation failure", Sign.UNDO_FAILED, step, name, parts);
        boolean effects = effects(parts.get("effects"), step);
        if (!effects && !decided) {
            problems.add(new Problem(YamlDocument.line(node), "the step `" + name + "` has effects or a success"));
        }
        if (!effects && answered) {
            pairBySuccess(step);
        }
        Limit deadline =
                parts.containsKey("deadline") ? new LimitReader(patterns, problems).read(parts.get("deadline")) : null;
        boolean optional = parts.containsKey("optional") && "true".equals(YamlDocument.text(parts.get("optional")));
        String participant = parts.containsKey("participant") ? YamlDocument.text(parts.get("participant")) : null;
        boolean said = participant != null && PatternReader.isPath(participant);
        Rule field = said ? patterns.path(parts.get("participant"), "participant") : null;
        steps.add(new StepDefinition(
                name, said ? null : participant, field, deadline, asked, decided, answered, optional));
    }

    private Map<String, Node> parts(Node node) {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (YamlDocument.Entry part : document.entries(node, "a step")) {
            if (!PARTS.contains(part.key())) {
                problems.add(new Problem(
                        part.line(),
                        "a step has name, participant, request, success, failure, retry, effects, compensation,"
                                + " deadline and optional, not `" + part.key() + "`"));
            } else if (part.key().equals("compensation")) {
                compensation(part.value()).forEach((key, value) -> parts.put("compensation " + key, value));
            } else {
                parts.put(part.key(), part.value());
            }
        }
        return parts;
    }

    private String name(Node node, Map<String, Node> parts) {
        String name = parts.containsKey("name") ? YamlDocument.text(parts.get("name")) : null;
        if (name == null || name.isBlank()) {
            problems.add(new Problem(YamlDocument.line(node), "a step has a name: `name: reserve-stock`"));
            name = "step " + (steps.size() + 1);
        }
        String named = name;
        if (steps.stream().anyMatch(other -> other.name().equals(named))) {
            problems.add(new Problem(YamlDocument.line(node), "there is a step `" + name + "` already"));
        }
        return name;
    }

    private Map<String, Node> compensation(Node node) {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (YamlDocument.Entry part : document.entries(node, "compensation")) {
            if (Set.of("request", "done", "failure").contains(part.key())) {
                parts.put(part.key(), part.value());
            } else {
                problems.add(new Problem(
                        part.line(), "a compensation has request, done and failure, not `" + part.key() + "`"));
            }
        }
        return parts;
    }

    /** Reads what the step itself says, and what the messages say of it. */
    private boolean mean(String part, Sign sign, int step, String name, Map<String, Node> parts) {
        Mark mark = new Mark(sign, step, -1);
        if (parts.containsKey(part)) {
            patterns.read(parts.get(part), mark);
        }
        if (messages.containsKey(part) && by != null) {
            String names = by + " == " + JsonText.quoted(name);
            messages.get(part).forEach(events -> patterns.add(events, names, mark));
        }
        return parts.containsKey(part) || messages.containsKey(part);
    }

    private boolean effects(Node node, int step) {
        if (node == null) {
            return false;
        }
        List<Node> all = node instanceof SequenceNode ? document.elements(node, "effects") : List.of(node);
        for (Node effect : all) {
            Mark mark = new Mark(Sign.EFFECT, step, pairs.size());
            Map<String, Node> parts = new LinkedHashMap<>();
            if (effect instanceof MappingNode map) {
                PatternReader.Written written = patterns.conditional(map, parts, Set.of("undo", "until", "on"));
                if (written != null) {
                    patterns.add(written, null, mark);
                }
            } else {
                patterns.read(effect, mark);
            }
            if (parts.containsKey("undo")) {
                patterns.read(parts.get("undo"), new Mark(Sign.UNDO, step, pairs.size()));
            }
            if (parts.containsKey("until")) {
                patterns.read(parts.get("until"), new Mark(Sign.SETTLED, step, pairs.size()));
            }
            pairs.add(new Pair(step, parts.containsKey("undo"), !isOnSaga(parts.get("on"))));
        }
        return !all.isEmpty();
    }

    private boolean isOnSaga(Node node) {
        String text = node == null ? "entity" : YamlDocument.text(node);
        if (!"entity".equals(text) && !"saga".equals(text)) {
            problems.add(new Problem(
                    YamlDocument.line(node),
                    "`on` is entity (undone on the same entity) or saga (anywhere in the saga)"));
        }
        return "saga".equals(text);
    }

    /** A step without effects is undone when its compensation is done: its success is the effect. */
    private void pairBySuccess(int step) {
        for (EventPattern pattern : List.copyOf(patterns.patterns())) {
            Sign sign = pattern.mark().step() != step
                    ? null
                    : switch (pattern.mark().sign()) {
                        case SUCCESS -> Sign.EFFECT;
                        case UNDONE -> Sign.UNDO;
                        default -> null;
                    };
            if (sign != null) {
                patterns.patterns()
                        .add(new EventPattern(pattern.types(), pattern.when(), new Mark(sign, step, pairs.size())));
            }
        }
        pairs.add(new Pair(step, true, false));
    }
}
