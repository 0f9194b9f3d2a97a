package playhead.format.journald;

import java.util.List;
import java.util.Map;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.Envelope;
import playhead.format.json.EnvelopeSink;

/** What {@code journalctl -o json} prints: an entry is about the unit that it came from. */
public final class JournaldFormat extends Envelope {
    private static final String UNIT = "journal:unit";
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(UNIT)),
                    Map.entry(Role.TYPE, List.of("SYSLOG_IDENTIFIER", "_COMM", "_TRANSPORT")),
                    Map.entry(Role.ID, List.of("__CURSOR")),
                    Map.entry(Role.TIME, List.of("__REALTIME_TIMESTAMP")),
                    Map.entry(Role.ACTOR, List.of("_UID")),
                    Map.entry(Role.CORRELATION_ID, List.of("_SYSTEMD_INVOCATION_ID"))),
            List.of(UNIT),
            "unit");

    /** For the service loader. */
    public JournaldFormat() {
        super(
                "journald",
                "systemd's journal as JSON: journalctl -o json",
                "JSON objects with __CURSOR and __REALTIME_TIMESTAMP",
                ROLES);
    }

    @Override
    protected boolean isOne(Map<String, String> members) {
        return has(members, "__CURSOR", "__REALTIME_TIMESTAMP");
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new Entries(sink);
    }

    private static final class Entries extends EnvelopeSink {
        Entries(RecordSink sink) {
            super(sink);
        }

        @Override
        protected void add(RawRecord read) {
            read.text(
                    UNIT,
                    first(text("_SYSTEMD_UNIT"), text("UNIT"), text("_SYSTEMD_USER_UNIT"), text("SYSLOG_IDENTIFIER")));
        }
    }
}
