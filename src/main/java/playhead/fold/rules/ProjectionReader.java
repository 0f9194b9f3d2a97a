package playhead.fold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import playhead.event.FieldPath;

/** Reads one element of {@code projections}. One an element. */
final class ProjectionReader {
    private final YamlDocument document;
    private final List<Problem> problems;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private boolean declared;

    ProjectionReader(YamlDocument document, List<Problem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /** The definition, or null with problems reported. */
    ProjectionDefinition read(Node node) {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (YamlDocument.Entry part : document.entries(node, "a projection")) {
            if (Set.of("entity", "columns", "on").contains(part.key())) {
                parts.put(part.key(), part.value());
            } else {
                problems.add(
                        new Problem(part.line(), "a projection has entity, columns and on, not `" + part.key() + "`"));
            }
        }
        String entity = parts.containsKey("entity") ? YamlDocument.text(parts.get("entity")) : null;
        if (entity == null || entity.isEmpty()) {
            problems.add(new Problem(YamlDocument.line(node), "a projection names its entity type: `entity: account`"));
        }
        Node given = parts.get("columns");
        if (given != null) {
            declared = true;
            document.entries(given, "columns").forEach(this::column);
        }
        Node on = parts.get("on");
        List<YamlDocument.Entry> events = on == null ? List.of() : document.entries(on, "on");
        if (!declared) {
            events.forEach(event -> names(event.value())
                    .forEach(name -> add(name, new Column(FieldPath.parse(name), ColumnType.JSON, null))));
        }
        RuleNames names = new RuleNames(columns);
        RuleReader rules = new RuleReader(document, problems, columns, indexes, names);
        Map<String, List<RoleRules>> byType = new LinkedHashMap<>();
        for (YamlDocument.Entry event : events) {
            byType.put(event.key(), rules.read(event));
        }
        return entity == null ? null : new ProjectionDefinition(entity, columns, names, byType);
    }

    private void column(YamlDocument.Entry entry) {
        String type = YamlDocument.text(entry.value());
        playhead.event.Json initial = null;
        if (type == null) {
            for (YamlDocument.Entry part : document.entries(entry.value(), "a column")) {
                switch (part.key()) {
                    case "type" -> type = YamlDocument.text(part.value());
                    case "initial" -> initial = Initial.read(part.value());
                    default ->
                        problems.add(
                                new Problem(part.line(), "a column has type and initial, not `" + part.key() + "`"));
                }
                if (part.key().equals("initial") && initial == null) {
                    problems.add(new Problem(part.line(), "initial is a number, text, true, false or null"));
                }
            }
        }
        ColumnType known = type == null ? ColumnType.JSON : ColumnType.of(type);
        if (known == null) {
            problems.add(new Problem(
                    entry.line(),
                    "there is no type `" + type + "`; it is text, integer, decimal, boolean, time or json"));
            known = ColumnType.JSON;
        } else if (initial != null && known.accept(Initial.kind(initial), initial) == null) {
            problems.add(new Problem(entry.line(), "initial " + initial + " is not of type " + known.shown()));
        }
        add(entry.key(), new Column(FieldPath.parse(entry.key()), known, initial));
    }

    private void add(String name, Column column) {
        if (indexes.putIfAbsent(name, columns.size()) == null) {
            columns.add(column);
        }
    }

    /** Fields that are set, when no columns are declared to compare with. */
    private static Set<String> names(Node rules) {
        Set<String> names = new LinkedHashSet<>();
        if (!(rules instanceof MappingNode map)) {
            return names;
        }
        map.getValue().forEach(t -> {
            String name = YamlDocument.text(t.getKeyNode());
            if (t.getValueNode() instanceof MappingNode inner && !RuleReader.isShortForm(inner)) {
                names.addAll(names(inner));
            } else if (name != null
                    && !name.equals("delete")
                    && !(t.getValueNode() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode s
                            && s.getValue().equals("delete"))) {
                names.add(name);
            }
        });
        return names;
    }
}
