package playhead.fold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;

/**
 * Reads what a change event says beside its payload: {@code meta.old} (an object, field to value before) and
 * {@code meta.absent} (a list of fields that end). Sources write the same value in several ways (1.5 and 1.50, a
 * number as text, null for nothing yet), so the comparison is lenient about form.
 */
final class OldValues {
    private final JsonCursor cursor = new JsonCursor();

    /** Warns of each old value that differs from the state. */
    void check(Json meta, EntityRef home, int entity, KeyNode root, StateView before, ChangeSink sink) {
        Json old = member(meta, "old", '{');
        if (old == null) {
            return;
        }
        cursor.enter(old.bytes(), 0, old.length());
        while (cursor.next()) {
            if (cursor.kind() == '{' && cursor.valueTo() - cursor.valueFrom() > 2) {
                continue; // old objects are not compared: the parts that changed come as fields of their own
            }
            String field = cursor.key();
            int column = root.child(field).knownColumn();
            Json known = column < 0 ? null : before.value(entity, column);
            Json said = Json.copyOf(old.bytes(), cursor.valueFrom(), cursor.valueTo());
            if (!agree(known, said)) {
                sink.warn(
                        home,
                        "field " + field + ": the source says it was " + said + ", here it is "
                                + (known == null ? "absent" : known));
            }
        }
    }

    static List<String> absentFields(Json meta) {
        Json absent = member(meta, "absent", '[');
        if (absent == null) {
            return List.of();
        }
        List<String> fields = new ArrayList<>();
        JsonCursor elements = new JsonCursor();
        elements.enter(absent.bytes(), 0, absent.length());
        while (elements.next()) {
            if (elements.kind() == '"') {
                fields.add(JsonText.unquote(absent.bytes(), elements.valueFrom(), elements.valueTo()));
            }
        }
        return fields;
    }

    private static Json member(Json object, String key, char kind) {
        JsonCursor members = new JsonCursor();
        members.enter(object.bytes(), 0, object.length());
        while (members.next()) {
            if (members.kind() == kind && members.key().equals(key)) {
                return Json.copyOf(object.bytes(), members.valueFrom(), members.valueTo());
            }
        }
        return null;
    }

    private static boolean agree(Json known, Json said) {
        String there = known == null ? "null" : plain(known);
        String then = plain(said);
        if (there.equals(then)) {
            return true;
        }
        try {
            return new BigDecimal(there).compareTo(new BigDecimal(then)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String plain(Json value) {
        return value.bytes()[0] == '"' ? JsonText.unquote(value.bytes(), 0, value.length()) : value.toString();
    }
}
