package playhead.fold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Rule;

/** Reads what stands under an event type in {@code on}, and compiles its expressions. */
final class RuleReader {
    private static final Set<String> SHORT_FORMS = Set.of("keep", "count", "sum");
    private static final Set<String> OF_EVENT =
            Set.of("actor", "time", "type", "id", "position", "stream", "correlationId");

    private final YamlDocument document;
    private final List<Problem> problems;
    private final List<Column> columns;
    private final Map<String, Integer> indexes;
    private final Compiler compiler;

    RuleReader(
            YamlDocument document,
            List<Problem> problems,
            List<Column> columns,
            Map<String, Integer> indexes,
            RuleNames names) {
        this.document = document;
        this.problems = problems;
        this.columns = columns;
        this.indexes = indexes;
        this.compiler = new Compiler(names);
    }

    /** A map with one member that is one of the forms without code. */
    static boolean isShortForm(MappingNode map) {
        if (map.getValue().size() != 1) {
            return false;
        }
        NodeTuple only = map.getValue().getFirst();
        String key = YamlDocument.text(only.getKeyNode());
        return key != null && SHORT_FORMS.contains(key) && only.getValueNode() instanceof ScalarNode;
    }

    /** The rules for an event type; one for each role, or one for all. */
    List<RoleRules> read(YamlDocument.Entry event) {
        List<RoleRules> rules = new ArrayList<>();
        if (event.value() instanceof ScalarNode) {
            rules.add(scalar(null, event));
            return rules;
        }
        List<Assignment> own = new ArrayList<>();
        List<YamlDocument.Entry> entries = document.entries(event.value(), "`" + event.key() + "`");
        for (YamlDocument.Entry entry : entries) {
            boolean role =
                    entry.value() instanceof MappingNode map && !(isShortForm(map) && indexes.containsKey(entry.key()));
            if (role) {
                List<Assignment> assignments = new ArrayList<>();
                document.entries(entry.value(), "`" + entry.key() + "`").forEach(e -> assign(e, assignments));
                rules.add(new RoleRules(entry.key(), false, assignments));
            } else if (!indexes.containsKey(entry.key()) && "delete".equals(YamlDocument.text(entry.value()))) {
                rules.add(scalar(entry.key(), entry));
            } else {
                assign(entry, own);
            }
        }
        if (!own.isEmpty() && !rules.isEmpty()) {
            problems.add(new Problem(
                    event.line(),
                    "`" + event.key()
                            + "` has both fields and roles; put the fields under a role, `stream` is the home stream"));
        }
        if (!own.isEmpty()) {
            rules.add(new RoleRules(null, false, own));
        }
        return rules;
    }

    private RoleRules scalar(String role, YamlDocument.Entry entry) {
        if (!"delete".equals(YamlDocument.text(entry.value()))) {
            problems.add(new Problem(entry.line(), "`" + entry.key() + "` has fields with their values, or is delete"));
        }
        return new RoleRules(role, true, List.of());
    }

    private void assign(YamlDocument.Entry entry, List<Assignment> into) {
        Integer column = indexes.get(entry.key());
        if (column == null) {
            problems.add(new Problem(entry.line(), "`" + entry.key() + "` is not among the columns"));
        } else if (entry.value() instanceof MappingNode map) {
            shortForm(entry, map, column, into);
        } else if (entry.value() instanceof ScalarNode scalar) {
            Rule rule = rule(YamlDocument.text(scalar), YamlDocument.textLine(scalar), entry.key());
            if (rule != null) {
                into.add(new Assignment(column, rule, null));
            }
        } else {
            problems.add(new Problem(entry.line(), "`" + entry.key() + "` is set by an expression in one text"));
        }
    }

    private void shortForm(YamlDocument.Entry entry, MappingNode map, int column, List<Assignment> into) {
        if (!isShortForm(map)) {
            problems.add(new Problem(
                    entry.line(),
                    "`" + entry.key() + "` is set by an expression, or { keep: … }, { count: true }, { sum: … }"));
            return;
        }
        String form = YamlDocument.text(map.getValue().getFirst().getKeyNode());
        Node argument = map.getValue().getFirst().getValueNode();
        String text = YamlDocument.text(argument);
        String self = "f[" + quoted(columns.get(column).path().toString()) + "]";
        String before = "(has(" + self + ") && " + self + " != null ? " + self + " : 0)";
        Rule rule = rule(
                switch (form) {
                    case "count" -> before + " + 1";
                    case "sum" -> before + " + (" + text + ")";
                    default -> OF_EVENT.contains(text) ? "event." + text : text;
                },
                YamlDocument.line(argument),
                entry.key());
        boolean path = form.equals("keep")
                && (text.startsWith("data.")
                        || text.startsWith("data[")
                        || text.startsWith("meta.")
                        || text.startsWith("meta["));
        Rule onlyIf = path && rule != null ? rule("has(" + text + ")", YamlDocument.line(argument), entry.key()) : null;
        if (rule != null && (onlyIf != null || !path)) {
            into.add(new Assignment(column, rule, onlyIf));
        }
    }

    private Rule rule(String text, int line, String field) {
        return switch (compiler.rule(text.stripTrailing())) {
            case Compilation.Compiled<Rule> compiled -> compiled.expression();
            case Compilation.Refused<Rule> refused -> {
                problems.add(new Problem(
                        line + refused.line() - 1,
                        "`" + field + "`: column " + refused.column() + " of the expression: " + refused.reason()));
                yield null;
            }
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
