package playhead.importing.mapping;

import java.util.List;
import java.util.Map;

/** A YAML value that knows its line. Scalars stay texts: what they mean is for the reader of the key to say. */
sealed interface YamlNode {
    /** 1-based line at which it starts. */
    int line();

    /** A text, a number, a truth value. */
    record Scalar(int line, String text) implements YamlNode {}

    /** A list. */
    record Items(int line, List<YamlNode> nodes) implements YamlNode {}

    /** A mapping, in the order of the text. */
    record Keys(int line, Map<String, YamlNode> nodes) implements YamlNode {}
}
