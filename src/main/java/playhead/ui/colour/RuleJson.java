package playhead.ui.colour;

import java.util.ArrayList;
import java.util.List;
import playhead.ui.filter.FilterMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Colour rules as they are kept: an object with the rules in their order. What does not read as a rule is left out. */
final class RuleJson {
    private RuleJson() {}

    static ObjectNode write(List<ColourRule> rules, boolean on) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode().put("on", on);
        ArrayNode list = kept.putArray("rules");
        for (ColourRule rule : rules) {
            ObjectNode node = list.addObject()
                    .put("name", rule.name())
                    .put("reads", rule.mode().name())
                    .put("filter", rule.filter())
                    .put("colour", rule.colour())
                    .put("sign", rule.sign())
                    .put("on", rule.on());
            if (rule.type() != null) {
                node.put("type", rule.type());
            }
        }
        return kept;
    }

    static boolean isOn(JsonNode kept) {
        return kept.path("on").asBoolean(true);
    }

    static List<ColourRule> read(JsonNode kept) {
        List<ColourRule> rules = new ArrayList<>();
        for (JsonNode node : kept.path("rules")) {
            int colour = node.path("colour").asInt(-1);
            String name = node.path("name").asString("");
            if (colour >= 0 && colour <= Palette.TYPES && !name.isBlank()) {
                rules.add(new ColourRule(
                        name,
                        node.path("type").asString(null),
                        node.path("reads").asString("").equals(FilterMode.TEXT.name())
                                ? FilterMode.TEXT
                                : FilterMode.CEL,
                        node.path("filter").asString(""),
                        colour,
                        node.path("sign").asString("?"),
                        node.path("on").asBoolean(true)));
            }
        }
        return rules;
    }
}
