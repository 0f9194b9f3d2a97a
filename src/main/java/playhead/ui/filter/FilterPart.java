package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Json;
import playhead.workspace.CelText;

/**
 * A part of a filter that was added by a click and can be taken off again; all parts must hold.
 *
 * @param path the field that it is about, or null
 * @param values the values of an inclusion; empty for every other part
 * @param condition what it says
 */
public record FilterPart(String path, List<Json> values, String condition) {
    /** A field has this value. */
    public static FilterPart including(String path, Json value) {
        return new FilterPart(path, List.of(value), CelText.isOneOf(path, List.of(value)));
    }

    /** A field has not this value; events without the field stay. */
    public static FilterPart excluding(String path, Json value) {
        return new FilterPart(path, List.of(), CelText.isNot(path, value));
    }

    /** Any condition. */
    public static FilterPart of(String condition) {
        return new FilterPart(null, List.of(), condition);
    }

    /** True when it lists values of a field, so that more can be added. */
    boolean includes(String field) {
        return !values.isEmpty() && field.equals(path);
    }

    /** The same with one value more, or without it when it is among them already; null when none is left. */
    FilterPart toggled(Json value) {
        List<Json> changed = new ArrayList<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed.isEmpty() ? null : new FilterPart(path, List.copyOf(changed), CelText.isOneOf(path, changed));
    }
}
