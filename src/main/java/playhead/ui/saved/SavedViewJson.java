package playhead.ui.saved;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import playhead.workspace.Replay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Saved views as they are kept: an array of objects. What does not read as one, or has the name of another, is left out. */
final class SavedViewJson {
    private SavedViewJson() {}

    static JsonNode write(List<SavedView> views) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (SavedView view : views) {
            ObjectNode node = list.addObject()
                    .put("name", view.name())
                    .put("view", view.view())
                    .put("order", view.replay().name());
            node.set("how", view.how());
            if (view.hasPosition()) {
                node.put("position", view.position());
            }
        }
        return list;
    }

    static List<SavedView> read(JsonNode kept) {
        List<SavedView> views = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : kept) {
            String name = node.path("name").asString("").strip();
            String view = node.path("view").asString("");
            if (!name.isEmpty() && !view.isEmpty() && names.add(name)) {
                boolean occurred = node.path("order").asString("").equals(Replay.OCCURRED.name());
                views.add(new SavedView(
                        name,
                        view,
                        node.path("how"),
                        occurred ? Replay.OCCURRED : Replay.RECORDED,
                        node.path("position").asLong(-1)));
            }
        }
        return views;
    }
}
