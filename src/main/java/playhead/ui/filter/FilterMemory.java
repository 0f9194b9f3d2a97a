package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a filter lets through, to be written down and used again. */
public final class FilterMemory {
    private FilterMemory() {}

    /** Writes it into a member. */
    public static void write(FilterModel filter, ObjectNode into) {
        ObjectNode kept = into.putObject("filter")
                .put("reads", filter.modeProperty().get().name())
                .put("text", filter.textProperty().get());
        JsonMapper mapper = new JsonMapper();
        ArrayNode parts = kept.putArray("parts");
        for (FilterPart part : filter.parts()) {
            ObjectNode node = parts.addObject().put("condition", part.condition());
            if (part.path() != null) {
                node.put("path", part.path());
            }
            ArrayNode values = node.putArray("values");
            part.values().forEach(value -> values.add(mapper.readTree(value.bytes())));
        }
    }

    /** Uses what was written; nothing written lets everything through. */
    public static void use(JsonNode from, FilterModel filter) {
        JsonNode kept = from.path("filter");
        JsonMapper mapper = new JsonMapper();
        List<FilterPart> parts = new ArrayList<>();
        for (JsonNode node : kept.path("parts")) {
            List<Json> values = node.path("values")
                    .valueStream()
                    .map(value -> Json.owning(mapper.writeValueAsBytes(value)))
                    .toList();
            String condition = node.path("condition").asString("");
            if (!condition.isBlank()) {
                parts.add(new FilterPart(node.path("path").asString(null), values, condition));
            }
        }
        filter.parts().setAll(parts);
        boolean cel = kept.path("reads").asString("").equals(FilterMode.CEL.name());
        filter.modeProperty().set(cel ? FilterMode.CEL : FilterMode.TEXT);
        filter.textProperty().set(kept.path("text").asString(""));
        filter.apply();
    }
}
