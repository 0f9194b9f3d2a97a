package playhead.format.auditd;

import java.util.List;
import java.util.Map;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.text.LineReader;
import playhead.format.text.TextFormat;

/**
 * Audit logs of Linux as auditd writes them: records of one event share its time and serial number, and those of several
 * events may stand among each other. An event is about its process and refers to the files of its paths.
 */
public final class AuditdFormat extends TextFormat {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(AuditEvent.PROCESS)),
                    Map.entry(Role.TYPE, List.of(AuditEvent.TYPE)),
                    Map.entry(Role.ID, List.of(AuditEvent.ID)),
                    Map.entry(Role.TIME, List.of(AuditEvent.TIME)),
                    Map.entry(Role.ACTOR, List.of(AuditEvent.ACTOR)),
                    Map.entry(Role.CORRELATION_ID, List.of(AuditEvent.SESSION)),
                    Map.entry(Role.META, List.of(AuditEvent.META))),
            List.of(AuditEvent.PROCESS),
            "process");

    /** For the service loader. */
    public AuditdFormat() {
        super(
                "auditd",
                "Linux audit log: lines such as type=SYSCALL msg=audit(1704103200.394:4711): ...",
                "records of the Linux audit log",
                ROLES);
    }

    @Override
    protected boolean isOne(String line) {
        return AuditRecord.isOne(line);
    }

    @Override
    protected LineReader reader(ReadOptions options, RecordSink sink) {
        return new OpenEvents(sink);
    }
}
