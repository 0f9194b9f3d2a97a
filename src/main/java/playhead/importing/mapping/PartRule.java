package playhead.importing.mapping;

import java.time.ZoneId;
import java.util.List;

/**
 * Where a part of the event comes from.
 *
 * @param columns member names, in the order in which they are joined; empty for a constant
 * @param join put between the values of several columns
 * @param constant the text itself, or null
 * @param entityType type beside an entity, or null to read it from the id
 * @param normalize brings ids to one form, or null
 * @param pattern form of a time, or null for the known ones
 * @param zone of times without offset, or null for that of the file
 */
public record PartRule(
        List<String> columns,
        String join,
        String constant,
        String entityType,
        Normalize normalize,
        String pattern,
        ZoneId zone) {
    public PartRule {
        columns = List.copyOf(columns);
    }

    /** One column, nothing else said. */
    public static PartRule column(String name) {
        return new PartRule(List.of(name), "", null, null, null, null, null);
    }

    /** True when a member's value is taken as it stands. */
    boolean isPlainColumn() {
        return columns.size() == 1 && normalize == null;
    }
}
