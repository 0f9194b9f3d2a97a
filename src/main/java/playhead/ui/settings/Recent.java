package playhead.ui.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workspace that was open before.
 *
 * @param path its folder
 * @param name what it is called
 * @param events how many it had
 * @param position the position in the log that was looked at last
 * @param opened when it was opened last, in milliseconds since 1970
 * @param pinned true when the user wants it at the top
 */
public record Recent(String path, String name, long events, long position, long opened, boolean pinned) {
    /** True when the user left it before its end. */
    public boolean wasInThePast() {
        return position < events;
    }

    Recent at(long other) {
        return new Recent(path, name, events, other, opened, pinned);
    }

    Recent pinned(boolean is) {
        return new Recent(path, name, events, position, opened, is);
    }

    static Recent read(String path, JsonNode node) {
        return new Recent(
                path,
                node.path("name").asString(path),
                node.path("events").asLong(0),
                node.path("position").asLong(0),
                node.path("opened").asLong(0),
                node.path("pinned").asBoolean(false));
    }

    void write(ObjectNode node) {
        node.put("name", name)
                .put("events", events)
                .put("position", position)
                .put("opened", opened)
                .put("pinned", pinned);
    }
}
