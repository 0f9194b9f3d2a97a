package playhead.format.cloudtrail;

import playhead.event.JsonCursor;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.EnvelopeSink;
import playhead.format.json.Scalars;

/** Says who did what to which resource. For one reading, one thread. */
final class CloudTrailSink extends EnvelopeSink {
    static final String ENTITY = "cloudtrail:resource";
    static final String TYPE = "cloudtrail:type";
    static final String ACTOR = "cloudtrail:actor";

    private static final String IDENTITY = "userIdentity";
    private static final String RESOURCE = "resource";

    private final JsonCursor resources = new JsonCursor();
    private final JsonCursor resource = new JsonCursor();

    CloudTrailSink(RecordSink sink) {
        super(sink);
    }

    @Override
    protected void add(RawRecord read) {
        String source = text("eventSource");
        int dot = source == null ? -1 : source.indexOf('.');
        read.text(TYPE, joined(":", dot < 0 ? source : source.substring(0, dot), text("eventName")));
        read.text(
                ACTOR,
                first(
                        text(IDENTITY, "arn"),
                        text(IDENTITY, "invokedBy"),
                        text(IDENTITY, "principalId"),
                        text(IDENTITY, "type")));
        if (find("resources") && kind() == '[') {
            resources(read);
        }
    }

    private void resources(RawRecord read) {
        boolean first = true;
        int start = from();
        int end = to();
        resources.enter(read.bytes(), start, end);
        while (resources.next()) {
            if (resources.kind() != '{') {
                continue;
            }
            String arn = null;
            String type = RESOURCE;
            byte[] json = read.bytes();
            resource.enter(json, resources.valueFrom(), resources.valueTo());
            while (resource.next()) {
                String text = Scalars.text(json, resource);
                if (resource.key().equalsIgnoreCase("arn")) {
                    arn = text;
                } else if (resource.key().equals("type") && text != null) {
                    type = text;
                }
            }
            if (arn != null && first) {
                read.text(ENTITY, arn);
                read.entityType(type);
                first = false;
            } else if (arn != null) {
                read.refer(type, arn, RESOURCE);
            }
        }
    }
}
