package playhead.importing.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Takes values out of YAML nodes; what does not fit becomes an error and null. For one thread. */
final class YamlReader {
    private final List<MappingError> errors;

    YamlReader(List<MappingError> errors) {
        this.errors = errors;
    }

    void error(YamlNode node, String reason) {
        errors.add(new MappingError(node.line(), reason));
    }

    /** Names every key that is not known. */
    void known(YamlNode.Keys keys, String where, Collection<String> known) {
        for (Map.Entry<String, YamlNode> entry : keys.nodes().entrySet()) {
            if (!known.contains(entry.getKey())) {
                error(
                        entry.getValue(),
                        where + "unknown key '" + entry.getKey() + "'; known are "
                                + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /** A text, or null. */
    String text(YamlNode node, String where) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        error(node, where + ": a text is wanted here");
        return null;
    }

    /** A text that is not empty, or null. */
    String name(YamlNode node, String where) {
        String text = text(node, where);
        if (text != null && text.isEmpty()) {
            error(node, where + ": is empty");
            return null;
        }
        return text;
    }

    /** Texts of a list, or of one text standing for a list of one. */
    List<String> names(YamlNode node, String where) {
        if (node instanceof YamlNode.Items items) {
            List<String> names = new ArrayList<>();
            for (YamlNode item : items.nodes()) {
                String name = name(item, where);
                if (name != null) {
                    names.add(name);
                }
            }
            return names;
        }
        String name = name(node, where);
        return name == null ? List.of() : List.of(name);
    }

    /** Keys, or null. */
    YamlNode.Keys keys(YamlNode node, String where) {
        if (node instanceof YamlNode.Keys keys) {
            return keys;
        }
        error(node, where + ": keys are wanted here");
        return null;
    }

    /** One of the choices, or null. */
    <T> T choice(YamlNode node, String where, Map<String, T> choices) {
        String text = text(node, where);
        if (text == null) {
            return null;
        }
        T chosen = choices.get(text);
        if (chosen == null) {
            error(node, where + ": '" + text + "' is none of " + String.join(", ", new TreeSet<>(choices.keySet())));
        }
        return chosen;
    }

    /** What a text is made to; a maker that throws names the fault in its message. */
    <T> T made(YamlNode node, String where, Function<String, T> maker) {
        String text = name(node, where);
        if (text == null) {
            return null;
        }
        try {
            return maker.apply(text);
        } catch (RuntimeException e) { // each maker's library has its own family of them
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            error(node, where + ": '" + text + "' does not do: " + why);
            return null;
        }
    }
}
