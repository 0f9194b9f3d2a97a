package playhead.ui.settings;

import tools.jackson.databind.node.ObjectNode;

/** Members of the settings that are objects themselves. */
final class Members {
    private Members() {}

    /** The object under a key; what stands there instead gives way. */
    static ObjectNode object(ObjectNode values, String key) {
        return values.get(key) instanceof ObjectNode known ? known : values.putObject(key);
    }
}
