package playhead.fold.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as nodes with lines; collects what is wrong. Anchors are refused, so that a small text stays small. */
public final class YamlDocument {
    private static final int LARGEST = 1_000_000;

    private final List<Problem> problems;
    private final IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();

    /** @param problems takes what is wrong */
    public YamlDocument(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * A key with its value.
     *
     * @param key plain text
     * @param line 1-based line of the key
     * @param value what stands behind it
     */
    public record Entry(String key, int line, Node value) {}

    /** The root of the text, or null with a problem reported. */
    public Node root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LARGEST)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setLabel("definition")
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(new Problem(1, "the document is empty"));
            }
            return root.orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            problems.add(new Problem(line, "no YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(new Problem(
                    1, "no YAML: " + e.getMessage().lines().findFirst().orElse("")));
        } catch (StackOverflowError e) {
            problems.add(new Problem(1, "no YAML: nested too deeply"));
        }
        return null;
    }

    /** 1-based line on which a node begins. */
    public static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    /** The line on which the text of a scalar begins. */
    public static int textLine(ScalarNode node) {
        boolean block = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        return line(node) + (block ? 1 : 0);
    }

    /** The members of a map; empty with a problem when it is none. */
    public List<Entry> entries(Node node, String what) {
        List<Entry> entries = new ArrayList<>();
        if (!(node instanceof MappingNode map)) {
            problems.add(new Problem(line(node), what + " is a map of names to values"));
            return entries;
        }
        if (isAlias(node)) {
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : null;
            if (key == null) {
                problems.add(new Problem(line(tuple.getKeyNode()), "a name is a plain text"));
            } else if (entries.stream().anyMatch(e -> e.key().equals(key))) {
                problems.add(new Problem(line(tuple.getKeyNode()), "`" + key + "` is there twice"));
            } else {
                entries.add(new Entry(key, line(tuple.getKeyNode()), tuple.getValueNode()));
            }
        }
        return entries;
    }

    /** The elements of a list; empty with a problem when it is none. */
    public List<Node> elements(Node node, String what) {
        if (!(node instanceof SequenceNode list)) {
            problems.add(new Problem(line(node), what + " is a list, each element after a dash"));
            return List.of();
        }
        return isAlias(node) ? List.of() : list.getValue();
    }

    /** The text of a scalar, or null when it is none. */
    public static String text(Node node) {
        return node instanceof ScalarNode scalar ? Tag.NULL.equals(node.getTag()) ? "null" : scalar.getValue() : null;
    }

    private boolean isAlias(Node node) {
        if (seen.put(node, true) != null) {
            problems.add(new Problem(line(node), "anchors and aliases are not used here: write it out"));
            return true;
        }
        return false;
    }
}
