package playhead.format.ocel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.format.BrokenInput;
import playhead.format.Confidence;
import playhead.format.LogFormat;
import playhead.format.LogInput;
import playhead.format.ReadOptions;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.Sample;
import playhead.format.UnreadableLog;
import playhead.format.json.JsonArrayFormat;
import playhead.format.xes.SafeXml;

/**
 * Object-centric logs as JSON or XML, OCEL 1.0 and 2.0: an event refers to all its objects, the first of which is its entity.
 * Objects are read first, for their types; what is said of one stands in the metadata of the first event that refers to it.
 */
public final class OcelFormat implements LogFormat {
    private static final int SURE = 97;
    private static final int BEGINNING = 64 * 1024;
    private static final Pattern TWO = Pattern.compile("\"(objectTypes|eventTypes)\"\\s*:\\s*\\[");
    private static final Pattern ONE =
            Pattern.compile("\"ocel:(global-log|global-event|global-object|events|objects)\"\\s*:");
    private static final Pattern LOG = Pattern.compile("<(\\w+:)?log\\b");
    private static final Pattern PARTS =
            Pattern.compile("<(\\w+:)?((object-types|event-types|objects|events)\\b|global\\s+scope=\"object\")");
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(OcelSink.OBJECT)),
                    Map.entry(Role.TYPE, List.of("type", "ocel:activity")),
                    Map.entry(Role.ID, List.of("id", JsonArrayFormat.KEY)),
                    Map.entry(Role.TIME, List.of("time", "ocel:timestamp")),
                    Map.entry(Role.PAYLOAD, List.of("ocel:vmap", OcelSink.ATTRIBUTES)),
                    Map.entry(Role.META, List.of(OcelSink.TOLD))),
            List.of());

    private final JsonArrayFormat json = new JsonArrayFormat();

    @Override
    public String id() {
        return "ocel";
    }

    @Override
    public String describe() {
        return "OCEL: JSON or XML log of events and the objects that they are about";
    }

    @Override
    public Confidence probe(Sample sample) {
        String head = new String(sample.head(), 0, Math.min(sample.head().length, BEGINNING), StandardCharsets.UTF_8);
        if (isXml(head)) {
            Matcher log = LOG.matcher(head);
            return log.find() && PARTS.matcher(head).find(log.end())
                    ? new Confidence(SURE, "an XML log of events and objects (OCEL)")
                    : Confidence.NONE;
        }
        if (!head.stripLeading().startsWith("{")) {
            return Confidence.NONE;
        }
        boolean one = ONE.matcher(head).find();
        return one || TWO.matcher(head).find()
                ? new Confidence(SURE, "a JSON object with the parts of OCEL " + (one ? "1.0" : "2.0"))
                : Confidence.NONE;
    }

    @Override
    public RoleNames roleNames() {
        return ROLES;
    }

    @Override
    public void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        String head = new String(Sample.of(input, BEGINNING).head(), StandardCharsets.UTF_8);
        OcelObjects objects = new OcelObjects();
        if (isXml(head)) {
            pass(input, "object", objects);
            pass(input, "event", new OcelSink(sink, objects));
        } else {
            json(input, ONE.matcher(head).find(), objects, sink);
        }
        objects.warnings().forEach(sink::warn);
    }

    private static void pass(LogInput input, String wanted, RecordSink sink) throws IOException, UnreadableLog {
        try (SafeXml xml = SafeXml.open(input::open)) {
            new OcelXml(xml, sink).read(wanted);
            xml.drain();
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }

    private void json(LogInput input, boolean one, OcelObjects objects, RecordSink sink)
            throws IOException, UnreadableLog {
        try {
            json.read(input, one ? "ocel:objects" : "objects", objects);
        } catch (UnreadableLog wrong) {
            objects.endEarly(wrong.getMessage()); // their types are then those that their ids tell
        }
        json.read(input, one ? "ocel:events" : "events", new OcelSink(sink, objects));
    }

    private static boolean isXml(String head) {
        return head.stripLeading().startsWith("<");
    }
}
