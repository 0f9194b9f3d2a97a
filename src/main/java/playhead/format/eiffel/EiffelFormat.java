package playhead.format.eiffel;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import playhead.format.Confidence;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.json.JsonDialect;

/**
 * Events of the Eiffel protocol: objects with {@code meta}, {@code data} and typed {@code links} to other events. What an
 * event links to are its causes, so that its links make the flow; the types of the links are kept in the metadata.
 */
public final class EiffelFormat extends JsonDialect {
    private static final int SURE = 97;
    private static final Pattern BEGIN = Pattern.compile("\\s*+\\[?\\s*+\\{");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"Eiffel[A-Za-z]+Event\"");
    private static final Pattern META = Pattern.compile("\"meta\"\\s*:\\s*\\{");
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(EiffelSink.EVENT)),
                    Map.entry(Role.TYPE, List.of(EiffelSink.TYPE)),
                    Map.entry(Role.ID, List.of(EiffelSink.ID)),
                    Map.entry(Role.TIME, List.of(EiffelSink.TIME)),
                    Map.entry(Role.CAUSATION_ID, List.of(EiffelSink.CAUSES)),
                    Map.entry(Role.PAYLOAD, List.of("data"))),
            List.of(EiffelSink.EVENT),
            "eiffel-event");

    /** For the service loader. */
    public EiffelFormat() {
        super("eiffel", "Eiffel: JSON events with meta, data and links to their causes", ROLES);
    }

    @Override
    public Confidence probe(Sample sample) {
        String head = beginning(sample);
        boolean eiffel = BEGIN.matcher(head).lookingAt()
                && TYPE.matcher(head).find()
                && META.matcher(head).find();
        return eiffel
                ? new Confidence(SURE, "JSON objects whose meta has a type such as EiffelArtifactCreatedEvent")
                : Confidence.NONE;
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new EiffelSink(sink);
    }
}
