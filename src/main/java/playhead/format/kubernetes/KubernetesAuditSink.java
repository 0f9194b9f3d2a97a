package playhead.format.kubernetes;

import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.EnvelopeSink;

/** Says who asked for what of which object; a user who is impersonated is no object. For one reading, one thread. */
final class KubernetesAuditSink extends EnvelopeSink {
    static final String ENTITY = "k8s:object";
    static final String TYPE = "k8s:type";
    static final String ID = "k8s:id";
    static final String ACTOR = "k8s:actor";

    private static final String OBJECT = "objectRef";

    KubernetesAuditSink(RecordSink sink) {
        super(sink);
    }

    @Override
    protected void add(RawRecord read) {
        String kind = text(OBJECT, "resource");
        String id = joined("/", kind, text(OBJECT, "namespace"), text(OBJECT, "name"));
        read.text(ENTITY, first(id, text("requestURI")));
        read.entityType(first(joined(".", kind, text(OBJECT, "apiGroup")), "uri"));
        read.text(TYPE, joined(" ", text("verb"), text(OBJECT, "subresource"), text("stage")));
        read.text(ID, joined("/", text("auditID"), text("stage")));
        read.text(ACTOR, text("user", "username"));
    }
}
