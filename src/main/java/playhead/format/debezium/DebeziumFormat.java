package playhead.format.debezium;

import java.util.List;
import java.util.Map;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.Envelope;

/**
 * Change events of Debezium, with or without their schema: an event is a row of a table after a change, and rows that
 * are deleted end. The entity is the row's key, its type the table.
 */
public final class DebeziumFormat extends Envelope {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(DebeziumSink.ENTITY)),
                    Map.entry(Role.TYPE, List.of(DebeziumSink.TYPE)),
                    Map.entry(Role.TIME, List.of(DebeziumSink.TIME)),
                    Map.entry(Role.CORRELATION_ID, List.of(DebeziumSink.TRANSACTION)),
                    Map.entry(Role.PAYLOAD, List.of(DebeziumSink.ROW, "after"))),
            List.of());

    /** For the service loader. */
    public DebeziumFormat() {
        super(
                "debezium",
                "Debezium: JSON change events with op, source, before and after",
                "JSON objects with op, source and before or after",
                ROLES);
    }

    @Override
    protected boolean isOne(Map<String, String> members) {
        return isChange(members, "") || isChange(members, "payload.");
    }

    private static boolean isChange(Map<String, String> members, String at) {
        return has(members, at + "op", at + "source")
                && (has(members, at + "after") || has(members, at + "before"))
                && members.get(at + "op").matches("[cudrtm]");
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new DebeziumSink(sink);
    }
}
