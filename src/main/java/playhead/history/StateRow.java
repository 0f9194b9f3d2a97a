package playhead.history;

import java.util.Arrays;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * The state of one entity after a position.
 *
 * @param ref the entity
 * @param exists false before its first event and after its end
 * @param version how many events up to the position name it
 * @param lastPosition the last of them, 0 when there is none
 * @param columns paths of the columns of its type
 * @param values value by column, Java null when absent; shared, read only
 */
public record StateRow(
        EntityRef ref, boolean exists, int version, long lastPosition, List<FieldPath> columns, Json[] values) {
    static StateRow of(TimeIndex index, TypeIndex type, int member, long at) {
        Chain presence = type.presence();
        int version = presence.upTo(member, at);
        Json[] values = new Json[type.columnCount()];
        boolean exists = version > 0 && presence.code(member, version - 1) == TypeBuilder.ALIVE;
        if (exists) {
            for (int i = 0; i < values.length; i++) {
                values[i] = type.column(i).at(member, at);
            }
        }
        return new StateRow(
                index.schema().entity(type.type().member(member)),
                exists,
                version,
                version == 0 ? 0 : presence.position(member, version - 1),
                type.paths(),
                values);
    }

    /** The value of a field, or Java null when absent. */
    public Json value(FieldPath path) {
        int column = columns.indexOf(path);
        return column < 0 ? null : values[column];
    }

    /** The fields as nested JSON, in column order; absent ones are left out. */
    public Json fieldsJson() {
        return NestedJson.of(columns, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateRow row
                && ref.equals(row.ref)
                && exists == row.exists
                && version == row.version
                && lastPosition == row.lastPosition
                && columns.equals(row.columns)
                && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return ref.hashCode() * 31 + version;
    }

    @Override
    public String toString() {
        return ref.id() + " v" + version + "@" + lastPosition + (exists ? " " + fieldsJson() : " does not exist");
    }
}
