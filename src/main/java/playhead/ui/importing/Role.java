package playhead.ui.importing;

import java.util.ArrayList;
import java.util.List;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.RowKind;

/**
 * What a column can be chosen for.
 *
 * @param part of the event, or null
 * @param reference true for a further entity
 */
public record Role(EventPart part, boolean reference) {
    /** An ordinary field. */
    public static final Role FIELD = new Role(null, false);
    /** A further entity. */
    public static final Role REFERENCE = new Role(null, true);

    /** All that there are for rows of a kind. */
    public static List<Role> all(RowKind row) {
        List<Role> all = new ArrayList<>(List.of(FIELD));
        for (EventPart part : EventPart.values()) {
            boolean ofChange = part == EventPart.FIELD || part == EventPart.OLD || part == EventPart.NEW;
            boolean fits = part == EventPart.START
                    ? row == RowKind.EVENT
                    : row == RowKind.CHANGE ? part != EventPart.PAYLOAD : !ofChange;
            if (fits) {
                all.add(new Role(part, false));
            }
        }
        all.add(REFERENCE);
        return all;
    }

    /** Its name in the words. */
    String key() {
        return "importing.role." + (reference ? "reference" : part == null ? "none" : part.key());
    }
}
