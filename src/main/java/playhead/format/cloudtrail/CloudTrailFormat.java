package playhead.format.cloudtrail;

import java.util.List;
import java.util.Map;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.Envelope;

/**
 * Trails of AWS CloudTrail: {@code Records} of a file, an array, or one record a line. A record is about the resources
 * that it names: the first is its entity, the others are further ones.
 */
public final class CloudTrailFormat extends Envelope {
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(CloudTrailSink.ENTITY)),
                    Map.entry(Role.TYPE, List.of(CloudTrailSink.TYPE)),
                    Map.entry(Role.ID, List.of("eventID")),
                    Map.entry(Role.TIME, List.of("eventTime")),
                    Map.entry(Role.ACTOR, List.of(CloudTrailSink.ACTOR)),
                    Map.entry(Role.CORRELATION_ID, List.of("sharedEventID", "requestID"))),
            List.of());

    /** For the service loader. */
    public CloudTrailFormat() {
        super(
                "cloudtrail",
                "AWS CloudTrail: JSON records with eventSource, eventName and eventTime",
                "JSON records with eventVersion, eventSource, eventName and eventTime",
                ROLES);
    }

    @Override
    protected boolean isOne(Map<String, String> members) {
        return has(members, "eventVersion", "eventSource", "eventName", "eventTime");
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new CloudTrailSink(sink);
    }
}
