package playhead.ui.look;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Layouts of columns as they are kept: an array of texts. */
public final class LayoutJson {
    private LayoutJson() {}

    /** Writes a layout. */
    public static ArrayNode write(List<String> layout) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        layout.forEach(list::add);
        return list;
    }

    /** Reads one; what is no entry of a layout is left out. */
    public static List<String> read(JsonNode kept) {
        return kept.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(entry -> entry.length() > 1)
                .toList();
    }
}
