package playhead.importing.mapping;

import com.google.re2j.Pattern;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rules of roles, references and deletions out of a mapping's YAML. For one thread. */
final class PartRuleReader {
    /** Zeros in front beyond this are a slip of the keyboard. */
    private static final int MOST_PADDING = 1_000;

    private final YamlReader yaml;

    PartRuleReader(YamlReader yaml) {
        this.yaml = yaml;
    }

    /** The rule of one role, or null when it is wrong. A text alone is a column. */
    PartRule part(EventPart part, YamlNode node) {
        String where = "roles." + part.key();
        if (node instanceof YamlNode.Scalar) {
            String column = yaml.name(node, where);
            return column == null ? null : PartRule.column(column);
        }
        YamlNode.Keys keys = yaml.keys(node, where);
        if (keys == null) {
            return null;
        }
        yaml.known(keys, where + ": ", known(part));
        Map<String, YamlNode> nodes = keys.nodes();
        List<String> columns = new ArrayList<>();
        String constant = null;
        int sources = 0;
        if (nodes.containsKey("column")) {
            String column = yaml.name(nodes.get("column"), where + ".column");
            columns.addAll(column == null ? List.of() : List.of(column));
            sources++;
        }
        if (part.isText() && nodes.containsKey("columns")) {
            columns.addAll(yaml.names(nodes.get("columns"), where + ".columns"));
            sources++;
        }
        if (part.isText() && nodes.containsKey("constant")) {
            constant = yaml.name(nodes.get("constant"), where + ".constant");
            sources++;
        }
        if (sources != 1) {
            yaml.error(keys, where + ": says " + (part.isText() ? "one of column, columns, constant" : "column"));
            return null;
        }
        return new PartRule(
                columns,
                nodes.containsKey("join") ? orEmpty(yaml.text(nodes.get("join"), where + ".join")) : "",
                constant,
                name(nodes, "type", where),
                nodes.containsKey("normalize") ? normalize(nodes.get("normalize"), where + ".normalize") : null,
                pattern(nodes, where),
                nodes.containsKey("zone") ? yaml.made(nodes.get("zone"), where + ".zone", ZoneId::of) : null);
    }

    /** The rules of further entities. */
    List<ReferenceRule> references(YamlNode node) {
        if (!(node instanceof YamlNode.Items items)) {
            yaml.error(node, "refs: a list is wanted here");
            return List.of();
        }
        List<ReferenceRule> rules = new ArrayList<>();
        for (YamlNode item : items.nodes()) {
            if (item instanceof YamlNode.Scalar) {
                rules.add(new ReferenceRule(yaml.name(item, "refs"), null, "", null));
                continue;
            }
            YamlNode.Keys keys = yaml.keys(item, "refs");
            if (keys == null) {
                continue;
            }
            yaml.known(keys, "refs: ", Set.of("column", "type", "role", "normalize"));
            Map<String, YamlNode> nodes = keys.nodes();
            if (!nodes.containsKey("column")) {
                yaml.error(keys, "refs: each names its column");
                continue;
            }
            rules.add(new ReferenceRule(
                    orEmpty(yaml.name(nodes.get("column"), "refs.column")),
                    name(nodes, "type", "refs"),
                    orEmpty(name(nodes, "role", "refs")),
                    nodes.containsKey("normalize") ? normalize(nodes.get("normalize"), "refs.normalize") : null));
        }
        return rules;
    }

    /** The rule of rows that end their entity, or null when it is wrong. */
    DeleteRule delete(YamlNode node) {
        YamlNode.Keys keys = yaml.keys(node, "delete");
        if (keys == null) {
            return null;
        }
        yaml.known(keys, "delete: ", Set.of("column", "values"));
        YamlNode column = keys.nodes().get("column");
        YamlNode values = keys.nodes().get("values");
        if (column == null || values == null) {
            yaml.error(keys, "delete: says column and values");
            return null;
        }
        String name = yaml.name(column, "delete.column");
        return name == null ? null : new DeleteRule(name, yaml.names(values, "delete.values"));
    }

    private Normalize normalize(YamlNode node, String where) {
        YamlNode.Keys keys = yaml.keys(node, where);
        if (keys == null) {
            return null;
        }
        yaml.known(keys, where + ": ", Set.of("extract", "pad", "prefix"));
        Map<String, YamlNode> nodes = keys.nodes();
        Pattern extract = nodes.containsKey("extract")
                ? yaml.made(nodes.get("extract"), where + ".extract", Pattern::compile)
                : null;
        Integer pad =
                nodes.containsKey("pad") ? yaml.made(nodes.get("pad"), where + ".pad", PartRuleReader::padding) : null;
        String prefix = nodes.containsKey("prefix") ? yaml.text(nodes.get("prefix"), where + ".prefix") : null;
        return new Normalize(extract, pad == null ? 0 : pad, orEmpty(prefix));
    }

    private static Integer padding(String text) {
        if (!EpochNumber.isDigits(text) || text.length() > 4 || Integer.parseInt(text) > MOST_PADDING) {
            throw new IllegalArgumentException("a number from 0 to " + MOST_PADDING + " is wanted");
        }
        return Integer.valueOf(text);
    }

    private String pattern(Map<String, YamlNode> nodes, String where) {
        return nodes.containsKey("pattern")
                ? yaml.made(
                        nodes.get("pattern"),
                        where + ".pattern",
                        text -> TimePattern.of(text).text())
                : null;
    }

    private String name(Map<String, YamlNode> nodes, String key, String where) {
        return nodes.containsKey(key) ? yaml.name(nodes.get(key), where + "." + key) : null;
    }

    private static Set<String> known(EventPart part) {
        Set<String> known = new HashSet<>(Set.of("column"));
        if (part.isText()) {
            known.addAll(Set.of("columns", "join", "constant"));
        }
        if (part == EventPart.TIME || part == EventPart.START) {
            known.addAll(Set.of("pattern", "zone"));
        } else if (part.isText()) {
            known.add("normalize");
        }
        if (part == EventPart.ENTITY) {
            known.add("type");
        }
        return known;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
