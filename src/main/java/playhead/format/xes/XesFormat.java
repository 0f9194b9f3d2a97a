package playhead.format.xes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

/**
 * XES (IEEE 1849-2016 and 2023, xes-standard.org), with or without namespace. A record is an event: its trace's name
 * as {@code case:concept:name} ({@code trace#n} for a trace without one; the name must stand before the events), then
 * the event's attributes in file order; at a trace's first event also the trace's attributes as {@code case:KEY}, at
 * the file's first event those of the log and its globals as {@code meta}. Byte offsets are unknown (-1).
 */
public final class XesFormat implements LogFormat {
    private static final int HEAD = 64 * 1024;
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(XesReader.CASE)),
                    Map.entry(Role.TYPE, List.of("concept:name")),
                    Map.entry(Role.ID, List.of("identity:id")),
                    Map.entry(Role.TIME, List.of("time:timestamp")),
                    Map.entry(Role.ACTOR, List.of("org:resource")),
                    Map.entry(Role.CORRELATION_ID, List.of("correlationId")),
                    Map.entry(Role.CAUSATION_ID, List.of("causationId")),
                    Map.entry(Role.VERSION, List.of("version")),
                    Map.entry(Role.POSITION, List.of("position")),
                    Map.entry(Role.META, List.of("meta"))),
            List.of(XesReader.CASE));

    @Override
    public String id() {
        return "xes";
    }

    @Override
    public String describe() {
        return "XES: XML event log of process mining (IEEE 1849)";
    }

    @Override
    public Confidence probe(Sample sample) {
        String head = new String(sample.head(), 0, Math.min(sample.head().length, HEAD), StandardCharsets.UTF_8)
                .stripLeading();
        if (!head.startsWith("<")) {
            return Confidence.NONE;
        }
        int log = Math.max(head.indexOf("<log"), head.indexOf(":log"));
        if (log < 0) {
            return new Confidence(5, "XML, but no log element near its beginning");
        }
        if (head.contains("<object-types") || head.contains("<objects")) {
            return new Confidence(5, "an XML log of objects (OCEL), not XES");
        }
        boolean sure = head.contains("xes") || head.contains("trace>") || head.contains("<trace");
        return sure
                ? new Confidence(95, "XML with a log element of XES")
                : new Confidence(60, "XML with a log element");
    }

    @Override
    public RoleNames roleNames() {
        return ROLES;
    }

    @Override
    public void read(LogInput input, ReadOptions options, RecordSink sink) throws IOException, UnreadableLog {
        try (SafeXml xml = SafeXml.open(input::open)) {
            new XesReader(xml, sink).read();
            xml.drain();
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }
}
