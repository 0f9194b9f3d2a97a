package playhead.ui.events;

import java.util.List;
import playhead.ui.look.ColumnLayout;
import playhead.ui.settings.KeptSetting;
import playhead.ui.settings.KeptSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Keeps the columns of the table of events with the workspace whose fields they show. */
final class KeptEventColumns implements ColumnLayout.Store {
    private final KeptSetting setting;
    private List<String> layout = List.of();

    /**
     * @param settings of the open workspace
     * @param changed another workspace was opened, or none is open any more
     */
    KeptEventColumns(KeptSettings settings, Runnable changed) {
        setting = settings.add("columns.events", saved -> {
            layout = saved.valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(entry -> entry.length() > 1)
                    .toList();
            changed.run();
        });
    }

    @Override
    public List<String> layout(String table) {
        return layout;
    }

    @Override
    public void keep(String table, List<String> changed) {
        layout = List.copyOf(changed);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        layout.forEach(list::add);
        setting.keep(list);
    }
}
