package playhead.workspace;

import java.util.List;
import playhead.event.FieldPath;
import playhead.history.StateNames;
import playhead.history.TimeIndex;

/** Tells a field that an index knows from a slip of the keyboard. */
record KnownFields(TimeIndex index) {
    /**
     * Why a name can be no field, or null when it is one.
     *
     * @param type the entity type asked about, or null for all
     */
    String refusal(String name, String type) {
        List<String> types = types(type);
        if (types.isEmpty()
                || types.stream().anyMatch(known -> StateNames.of(index, known).slot(name) >= 0)) {
            return null;
        }
        return "no field \"" + name + "\"" + (type == null ? " in any entity type" : "; " + type + " has " + of(type));
    }

    /** The fields of a type as they are shown, for a message. */
    String of(String type) {
        return String.join(
                ", ", index.columns(type).stream().map(FieldPath::toString).toList());
    }

    private List<String> types(String type) {
        return type != null
                ? index.members(type) == 0 ? List.of() : List.of(type)
                : index.typeNames().stream()
                        .filter(name -> index.members(name) > 0)
                        .toList();
    }
}
