package playhead.readmodel;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Json;

/** All that a query model holds, to compare. */
abstract class QueryContentBase extends QueryModelBase {
    List<String> content(QueryModel model) {
        List<String> content = new ArrayList<>();
        for (StateSource.TypeInfo type : states.types()) {
            content.add(type.name());
            content.addAll(rows(model, "SELECT * FROM \"" + type.name() + "\" ORDER BY entity"));
        }
        content.addAll(rows(model, "SELECT * FROM deleted_entities ORDER BY type, entity"));
        content.addAll(rows(model, "SELECT * FROM fields ORDER BY 1, 2"));
        content.addAll(rows(model, "SELECT * FROM event_types ORDER BY name"));
        content.addAll(rows(model, "SELECT * FROM actors ORDER BY name"));
        content.addAll(rows(model, "SELECT * FROM timeline ORDER BY day, type"));
        content.addAll(rows(model, "SELECT * FROM checkpoint"));
        return content;
    }

    static String text(Json json) {
        return json == null ? "null" : json.toString();
    }
}
