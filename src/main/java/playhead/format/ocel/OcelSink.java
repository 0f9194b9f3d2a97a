package playhead.format.ocel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.SinkBefore;
import playhead.format.json.Scalars;

/** Says which objects an event is about, with their types, and makes its attributes fields. For one reading, one thread. */
final class OcelSink extends SinkBefore {
    static final String OBJECT = "ocel:object";
    static final String ATTRIBUTES = "ocel:attributes";
    static final String TOLD = "ocel:told";

    private static final byte[] NONE = {'{', '}'};

    private final OcelObjects objects;
    private final JsonCursor list = new JsonCursor();
    private final JsonCursor members = new JsonCursor();

    OcelSink(RecordSink sink, OcelObjects objects) {
        super(sink);
        this.objects = objects;
    }

    /** An object that an event names. */
    private record Named(String id, String role) {}

    @Override
    public void record(RawRecord event) {
        byte[] fields = null;
        List<Named> about = new ArrayList<>();
        for (int i = 0; i < event.size(); i++) {
            byte kind = event.bytes()[event.from(i)];
            switch (event.name(i)) {
                case "attributes" -> fields = kind == '[' ? fields(event, i) : null;
                case "relationships", "ocel:omap" -> {
                    if (kind == '[') {
                        named(event, i, about);
                    }
                }
                default -> {}
            }
        }
        event.derive();
        event.values().add(fields == null ? NONE : fields);
        event.member(ATTRIBUTES);
        if (!about.isEmpty()) {
            tell(event, about);
        }
        give(event);
    }

    /** Adds what the log says of the objects that no event named before, then who the event is about. */
    private void tell(RawRecord event, List<Named> about) {
        Map<String, byte[]> first = new LinkedHashMap<>();
        for (Named one : about) {
            byte[] said = objects.tell(one.id());
            if (said != null) {
                first.put(one.id(), said);
            }
        }
        if (!first.isEmpty()) {
            event.values().addUtf8("{\"objects\":{");
            boolean comma = false;
            for (Map.Entry<String, byte[]> one : first.entrySet()) {
                JsonText.quote(one.getKey(), comma ? event.values().add(',') : event.values());
                event.values().add(':').add(one.getValue());
                comma = true;
            }
            event.values().addUtf8("}}");
            event.member(TOLD);
        }
        Named home = about.getFirst();
        event.text(OBJECT, home.id());
        event.entityType(objects.type(home.id()));
        for (Named other : about.subList(1, about.size())) {
            String type = objects.type(other.id());
            event.refer(type == null ? "object" : type, other.id(), other.role());
        }
    }

    private void named(RawRecord event, int i, List<Named> about) {
        byte[] json = event.bytes();
        list.enter(json, event.from(i), event.to(i));
        while (list.next()) {
            String id = null;
            String role = "";
            if (list.kind() == '{') {
                members.enter(json, list.valueFrom(), list.valueTo());
                while (members.next()) {
                    String text = Scalars.text(json, members);
                    switch (members.key()) {
                        case "objectId" -> id = text;
                        case "qualifier" -> role = text == null ? "" : text;
                        default -> {}
                    }
                }
            } else {
                id = Scalars.text(json, list);
            }
            if (id != null) {
                about.add(new Named(id, role));
            }
        }
    }

    /** Attributes by their names; of a name that comes again the last value. */
    private byte[] fields(RawRecord event, int i) {
        byte[] json = event.bytes();
        Map<String, byte[]> fields = new LinkedHashMap<>();
        list.enter(json, event.from(i), event.to(i));
        while (list.next()) {
            String name = null;
            byte[] value = null;
            if (list.kind() == '{') {
                members.enter(json, list.valueFrom(), list.valueTo());
                while (members.next()) {
                    switch (members.key()) {
                        case "name" -> name = Scalars.text(json, members);
                        case "value" -> value = Arrays.copyOfRange(json, members.valueFrom(), members.valueTo());
                        default -> {}
                    }
                }
            }
            if (name != null && value != null) {
                fields.put(name, value);
            }
        }
        ByteBuilder out = new ByteBuilder(64).add('{');
        boolean comma = false;
        for (Map.Entry<String, byte[]> field : fields.entrySet()) {
            JsonText.quote(field.getKey(), comma ? out.add(',') : out);
            out.add(':').add(field.getValue());
            comma = true;
        }
        return out.add('}').toArray();
    }
}
