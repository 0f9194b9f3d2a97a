package playhead.format.xes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.UnreadableLog;
import playhead.format.Utf8;

/** One reading of one XES file: log, traces, events. Holds one event and the attributes of one trace at a time. */
final class XesReader {
    static final String CASE = "case:concept:name";

    private static final String NAME = "concept:name";
    private static final String META = "meta";
    private static final int MAX_EVENT = 16 << 20;

    private final SafeXml xml;
    private final RecordSink sink;
    private final XesAttributes attributes;
    private final RawRecord record = new RawRecord();
    private final ByteBuilder identity = new ByteBuilder(512);
    private final ByteBuilder scratch = new ByteBuilder(256);

    private final Map<String, List<byte[]>> log = new LinkedHashMap<>();
    private final Map<String, List<byte[]>> trace = new LinkedHashMap<>();
    private byte[] traceName;
    private long traces;

    XesReader(SafeXml xml, RecordSink sink) {
        this.xml = xml;
        this.sink = sink;
        this.attributes = new XesAttributes(xml);
    }

    void read() throws IOException, UnreadableLog {
        if (!xml.nextTag() || !xml.name().equals("log")) {
            throw new UnreadableLog("line " + xml.line() + ": not XES: the outermost element is not log");
        }
        while (xml.nextTag() && xml.isStart()) {
            switch (xml.name()) {
                case "trace" -> trace();
                case "event" -> {
                    traceName = null;
                    event();
                }
                case "global" -> global();
                default -> child(log);
            }
        }
        while (xml.nextTag()) {}
    }

    private void global() throws IOException, UnreadableLog {
        String scope = xml.attribute("scope");
        Map<String, List<byte[]>> members = new LinkedHashMap<>();
        while (xml.nextTag() && xml.isStart()) {
            child(members);
        }
        ByteBuilder object = new ByteBuilder(256);
        XesAttributes.object(members, object);
        log.computeIfAbsent("global:" + (scope == null ? "event" : scope), name -> new ArrayList<>())
                .add(object.toArray());
    }

    /** Takes the child that starts here if it is an attribute with a key, else passes over it. */
    private void child(Map<String, List<byte[]>> members) throws IOException, UnreadableLog {
        if (!attributes.isHere()) {
            xml.skip();
            return;
        }
        String key = attributes.read(scratch.clear());
        if (key != null) {
            members.computeIfAbsent(key, name -> new ArrayList<>()).add(scratch.toArray());
        }
    }

    private void trace() throws IOException, UnreadableLog {
        traces++;
        trace.clear();
        traceName = quoted("trace#" + traces);
        while (xml.nextTag() && xml.isStart()) {
            if (xml.name().equals("event")) {
                event();
            } else {
                child(trace);
                List<byte[]> names = trace.remove(NAME);
                if (names != null) {
                    traceName = text(names.getFirst());
                }
            }
        }
        trace.clear();
    }

    /** A trace's name is an id: a number that stands for it stays text. */
    private static byte[] text(byte[] json) {
        return json[0] == '"' ? json : quoted(new String(json, StandardCharsets.UTF_8));
    }

    private static byte[] quoted(String text) {
        return JsonText.quoted(text).bytes();
    }

    private void event() throws IOException, UnreadableLog {
        long line = xml.line();
        record.begin(line, -1, 0);
        identity.clear();
        if (traceName != null) {
            record.values().add(traceName);
            record.member(CASE);
            identity.add(traceName);
        }
        String wrong = null;
        while (xml.nextTag() && xml.isStart()) {
            if (!attributes.isHere()) {
                xml.skip();
                continue;
            }
            int from = record.values().size();
            String key = attributes.read(record.values());
            if (key == null || record.values().size() > MAX_EVENT) {
                wrong = key == null ? "an attribute without a key" : "an event of more than " + MAX_EVENT + " bytes";
                record.values().truncate(from);
                continue;
            }
            JsonText.quote(key, identity);
            identity.add(':').add(record.values().array(), from, record.values().size());
            record.member(free(key));
        }
        if (wrong != null) {
            sink.reject(line, -1, wrong, Utf8.readable(identity.array(), 0, identity.size()));
            return;
        }
        context();
        record.identity(identity.array(), 0, identity.size());
        sink.record(record);
    }

    /** What is said once: the trace's attributes at its first event, the log's at the file's first. */
    private void context() {
        if (traceName != null && !trace.isEmpty()) {
            for (Map.Entry<String, List<byte[]>> attribute : trace.entrySet()) {
                for (byte[] value : attribute.getValue()) {
                    record.values().add(value);
                    record.member(free("case:" + attribute.getKey()));
                }
            }
            trace.clear();
        }
        if (!log.isEmpty()) {
            XesAttributes.object(log, record.values());
            record.member(free(META));
            log.clear();
        }
    }

    /** A name that the record does not have yet: real logs repeat keys, and nothing is dropped in silence. */
    private String free(String key) {
        String name = key;
        for (int count = 2; has(name); count++) {
            name = key + " (" + count + ")";
        }
        return name;
    }

    private boolean has(String name) {
        for (int i = 0; i < record.size(); i++) {
            if (record.name(i).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
