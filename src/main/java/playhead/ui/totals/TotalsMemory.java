package playhead.ui.totals;

import java.util.Objects;
import playhead.ui.filter.FilterMemory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is counted and by what, to be written down and brought back.
 *
 * @param model counts
 */
record TotalsMemory(GroupsViewModel model) {
    void write(ObjectNode into) {
        Counted counted = model.countedProperty().get();
        if (counted != null && !counted.events()) {
            into.put("type", counted.type());
        }
        ArrayNode keys = into.putArray("keys");
        model.keys().forEach(key -> keys.add(key.get() == null ? "" : key.get()));
        put(into, "sum", model.sumProperty().get());
        put(into, "distinct", model.distinctProperty().get());
        FilterMemory.write(model.filter(), into);
    }

    private static void put(ObjectNode into, String name, String field) {
        if (field != null) {
            into.put(name, field);
        }
    }

    void use(JsonNode from) {
        String type = from.path("type").asString(null);
        model.choices().stream()
                .filter(choice -> Objects.equals(choice.type(), type))
                .findFirst()
                .ifPresent(model.countedProperty()::set);
        for (int i = 0; i < model.keys().size(); i++) {
            model.keys().get(i).set(field(from.path("keys").path(i)));
        }
        model.sumProperty().set(field(from.path("sum")));
        model.distinctProperty().set(field(from.path("distinct")));
        FilterMemory.use(from, model.filter());
    }

    /** A field that what is counted has; none when the log has it no more. */
    private String field(JsonNode kept) {
        String name = kept.asString("");
        Counted counted = model.countedProperty().get();
        return counted != null && counted.fields().contains(name) ? name : null;
    }
}
