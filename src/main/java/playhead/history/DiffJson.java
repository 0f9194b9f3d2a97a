package playhead.history;

import java.util.List;
import java.util.Locale;
import playhead.event.Json;
import playhead.event.JsonWriter;

/** Differences as JSON objects, keys in the order that the reference fixes: absent is left out, null is null. */
public final class DiffJson {
    private DiffJson() {}

    /** How an entity differs. */
    public static JsonWriter write(DiffRow row, JsonWriter w) {
        w.object().name("entity").text(row.ref().id());
        w.name("type").text(row.ref().type());
        w.name("change").text(row.change().name().toLowerCase(Locale.ROOT));
        return changes("fields", row.fields(), w).end();
    }

    /** A member with the fields that differ. */
    public static JsonWriter changes(String name, List<FieldChange> changes, JsonWriter w) {
        w.name(name).array();
        for (FieldChange change : changes) {
            w.object().name("field").text(change.field().toString());
            side("old", change.old(), w);
            side("new", change.now(), w);
            w.end();
        }
        return w.end();
    }

    private static void side(String name, Json value, JsonWriter w) {
        if (value != null) {
            w.name(name).raw(value);
        }
    }
}
