package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;
import playhead.ui.settings.KeptSetting;
import playhead.ui.settings.KeptSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The filters that were used in a view, kept with the workspace: they are there when it is opened again. */
public final class KeptFilters {
    private final FilterHistory history;
    private final KeptSetting kept;

    private KeptFilters(FilterModel filter, KeptSettings settings, String name) {
        this.history = filter.history();
        this.kept = settings.add(name, saved -> history.use(read(saved)));
        history.onChange(() -> kept.keep(write(history.used())));
    }

    /**
     * Keeps those of a filter.
     *
     * @param name in the settings of the workspace
     */
    public static void of(FilterModel filter, KeptSettings settings, String name) {
        new KeptFilters(filter, settings, name);
    }

    /** What was saved; what is no filter is passed over. */
    static List<FilterHistory.Written> read(JsonNode saved) {
        List<FilterHistory.Written> used = new ArrayList<>();
        for (JsonNode one : saved) {
            String text = one.path("text").asString("");
            if (!text.isBlank()) {
                boolean condition = one.path("condition").asBoolean(false);
                used.add(new FilterHistory.Written(condition ? FilterMode.CEL : FilterMode.TEXT, text));
            }
        }
        return used;
    }

    static ArrayNode write(List<FilterHistory.Written> used) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        used.forEach(one -> list.addObject().put("text", one.text()).put("condition", one.mode() == FilterMode.CEL));
        return list;
    }
}
