package playhead.format.kubernetes;

import java.util.List;
import java.util.Map;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.Envelope;

/**
 * Audit logs of Kubernetes: one event a line, or the {@code items} of a list. An event is a stage of a request; what it
 * is about is the object that the request names, and the audit id, which all stages share, is its flow.
 */
public final class KubernetesAuditFormat extends Envelope {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(KubernetesAuditSink.ENTITY)),
                    Map.entry(Role.TYPE, List.of(KubernetesAuditSink.TYPE)),
                    Map.entry(Role.ID, List.of(KubernetesAuditSink.ID)),
                    Map.entry(Role.TIME, List.of("stageTimestamp", "timestamp", "requestReceivedTimestamp")),
                    Map.entry(Role.ACTOR, List.of(KubernetesAuditSink.ACTOR)),
                    Map.entry(Role.CORRELATION_ID, List.of("auditID"))),
            List.of());

    /** For the service loader. */
    public KubernetesAuditFormat() {
        super(
                "k8s-audit",
                "Kubernetes audit: JSON events with auditID, stage, verb and objectRef",
                "JSON objects with auditID, stage and verb",
                ROLES);
    }

    @Override
    protected boolean isOne(Map<String, String> members) {
        return has(members, "auditID", "stage", "verb");
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new KubernetesAuditSink(sink);
    }
}
