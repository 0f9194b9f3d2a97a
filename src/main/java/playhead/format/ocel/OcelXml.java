package playhead.format.ocel;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.UnreadableLog;
import playhead.format.Utf8;
import playhead.format.xes.SafeXml;
import playhead.format.xes.XesAttributes;

/**
 * One pass over an object-centric log as XML, 1.0 or 2.0: gives on its objects or its events as records of the shape that
 * they have in JSON. For one pass, one thread.
 */
final class OcelXml {
    private static final int MAX_RECORD = 16 << 20;

    private final SafeXml xml;
    private final RecordSink sink;
    private final XesAttributes attributes;
    private final RawRecord record = new RawRecord();
    /** Types of attributes by kind and name of what has them, and their own name. */
    private final Map<String, String> types = new HashMap<>();

    private String wrong;

    OcelXml(SafeXml xml, RecordSink sink) {
        this.xml = xml;
        this.sink = sink;
        attributes = new XesAttributes(xml);
    }

    /**
     * Reads the document.
     *
     * @param wanted {@code object} or {@code event}
     */
    void read(String wanted) throws IOException, UnreadableLog {
        if (!xml.nextTag() || !xml.name().equals("log")) {
            throw new UnreadableLog("line " + xml.line() + ": not OCEL: the outermost element is not log");
        }
        while (xml.nextTag() && xml.isStart()) {
            switch (xml.name()) {
                case "object-types", "event-types" -> declared();
                case "objects", "events" -> each(wanted);
                default -> xml.skip();
            }
        }
        while (xml.nextTag()) {}
    }

    private void declared() throws IOException, UnreadableLog {
        while (xml.nextTag() && xml.isStart()) {
            String owner = xml.name().replace("-type", "") + '\n' + xml.attribute("name") + '\n';
            for (int depth = 1; depth > 0 && xml.nextTag(); ) {
                depth += xml.isStart() ? 1 : -1;
                if (xml.isStart() && xml.name().equals("attribute") && xml.attribute("type") != null) {
                    types.put(owner + xml.attribute("name"), xml.attribute("type"));
                }
            }
        }
    }

    private void each(String wanted) throws IOException, UnreadableLog {
        while (xml.nextTag() && xml.isStart()) {
            if (xml.name().equals(wanted)) {
                one(wanted);
            } else {
                xml.skip();
            }
        }
    }

    private void one(String kind) throws IOException, UnreadableLog {
        long line = xml.line();
        record.begin(line, -1, 0);
        wrong = null;
        record.text("id", xml.attribute("id"));
        record.text("type", xml.attribute("type"));
        record.text("time", xml.attribute("time"));
        String owner = kind + '\n' + xml.attribute("type") + '\n';
        while (xml.nextTag() && xml.isStart()) {
            switch (xml.name()) {
                case "attributes" -> attributes(owner);
                case "objects", "relationships" -> relationships();
                default -> old();
            }
            if (record.values().size() > MAX_RECORD) {
                wrong = "a record of more than " + MAX_RECORD + " bytes";
                record.begin(line, -1, 0);
            }
        }
        byte[] identity = record.values().toArray();
        if (wrong != null) {
            sink.reject(line, -1, wrong, Utf8.readable(identity, 0, identity.length));
            return;
        }
        record.identity(identity, 0, identity.length);
        sink.record(record);
    }

    /** The attributes of an event or object of OCEL 2.0. */
    private void attributes(String owner) throws IOException, UnreadableLog {
        ByteBuilder out = record.values().add('[');
        boolean first = true;
        while (xml.nextTag() && xml.isStart()) {
            String name = xml.attribute("name");
            String time = xml.attribute("time");
            String value = xml.text();
            if (name == null || out.size() > MAX_RECORD) {
                wrong = name == null ? "an attribute without a name" : wrong;
                continue;
            }
            (first ? out : out.add(',')).addUtf8("{\"name\":");
            JsonText.quote(name, out);
            if (time != null) {
                JsonText.quote(time, out.addUtf8(",\"time\":"));
            }
            out.addUtf8(",\"value\":");
            String type = types.getOrDefault(owner + name, "string");
            XesAttributes.scalar(type.equals("integer") ? "int" : type, value, out);
            out.add('}');
            first = false;
        }
        out.add(']');
        record.member("attributes");
    }

    /** What an event or object of OCEL 2.0 refers to. */
    private void relationships() throws IOException, UnreadableLog {
        ByteBuilder out = record.values().add('[');
        boolean first = true;
        while (xml.nextTag() && xml.isStart()) {
            String id = xml.attribute("object-id");
            String role =
                    xml.attribute("qualifier") == null ? xml.attribute("relationship") : xml.attribute("qualifier");
            xml.skip();
            if (id == null || out.size() > MAX_RECORD) {
                wrong = id == null ? "a relationship without an object-id" : wrong;
                continue;
            }
            (first ? out : out.add(',')).addUtf8("{\"objectId\":");
            JsonText.quote(id, out);
            if (role != null) {
                JsonText.quote(role, out.addUtf8(",\"qualifier\":"));
            }
            out.add('}');
            first = false;
        }
        out.add(']');
        record.member("relationships");
    }

    /** A member of an event or object of OCEL 1.0. */
    private void old() throws IOException, UnreadableLog {
        if (!attributes.isHere()) {
            xml.skip();
        } else if (xml.attribute("key") == null) {
            wrong = "an attribute without a key";
            xml.skip();
        } else if (xml.attribute("key").equals("omap")) {
            omap();
        } else {
            String key = attributes.read(record.values());
            record.member(key.equals("id") ? key : "ocel:" + key);
        }
    }

    private void omap() throws IOException, UnreadableLog {
        ByteBuilder out = record.values().add('[');
        boolean first = true;
        while (xml.nextTag() && xml.isStart()) {
            String id = xml.attribute("value");
            xml.skip();
            if (id != null && out.size() <= MAX_RECORD) {
                JsonText.quote(id, first ? out : out.add(','));
                first = false;
            }
        }
        out.add(']');
        record.member("ocel:omap");
    }
}
