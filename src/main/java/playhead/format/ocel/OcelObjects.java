package playhead.format.ocel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.JsonArrayFormat;
import playhead.format.json.Scalars;

/** What a log says of its objects: the type of each and, until an event took it, all that was said. */
final class OcelObjects implements RecordSink {
    /** Stands for the type of objects that have none. */
    private static final String UNTYPED = "";

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, byte[]> untold = new LinkedHashMap<>();
    private final JsonCursor list = new JsonCursor();
    private final JsonCursor members = new JsonCursor();
    private String end;
    private long unreadable;
    private long again;
    private long changes;

    @Override
    public void record(RawRecord object) {
        String id = null;
        String type = null;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < object.size(); i++) {
            String name = object.name(i);
            String text = Scalars.text(object.bytes(), object.from(i), object.to(i));
            if (name.equals("id") || name.equals(JsonArrayFormat.KEY)) {
                id = text;
            } else {
                type = name.equals("type") || name.equals("ocel:type") ? text : type;
                changes += name.equals("attributes") ? changes(object, i) : 0;
                all.write(all.size() == 0 ? '{' : ',');
                all.writeBytes((JsonText.quoted(name) + ":").getBytes(StandardCharsets.UTF_8));
                all.write(object.bytes(), object.from(i), object.to(i) - object.from(i));
            }
        }
        if (id == null) {
            unreadable++;
        } else if (types.putIfAbsent(id, type == null ? UNTYPED : type) != null) {
            again++;
        } else {
            all.writeBytes(all.size() == 0 ? new byte[] {'{', '}'} : new byte[] {'}'});
            untold.put(id, all.toByteArray());
        }
    }

    /** How often an attribute has a further value. */
    private long changes(RawRecord object, int i) {
        if (object.bytes()[object.from(i)] != '[') {
            return 0;
        }
        Set<String> names = new HashSet<>();
        long further = 0;
        list.enter(object.bytes(), object.from(i), object.to(i));
        while (list.next()) {
            if (list.kind() == '{') {
                members.enter(object.bytes(), list.valueFrom(), list.valueTo());
                while (members.next()) {
                    boolean name = members.key().equals("name");
                    further += name && !names.add(Scalars.text(object.bytes(), members)) ? 1 : 0;
                }
            }
        }
        return further;
    }

    /** What was said of objects and is not read, or not as it was meant, when all events were read. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (end != null && (unreadable > 0 || !types.isEmpty())) { // else the log lists none
            warnings.add("the objects could not be read to their end: " + end);
        }
        if (!untold.isEmpty()) {
            warnings.add((untold.size() == 1
                            ? "1 object that no event names is not read: "
                            : untold.size() + " objects that no event names are not read: ")
                    + byType());
        }
        if (unreadable > 0) {
            warnings.add(unreadable == 1 ? "1 object could not be read" : unreadable + " objects could not be read");
        }
        if (again > 0) {
            warnings.add(
                    again == 1
                            ? "1 description of an object that was described before is not read"
                            : again + " descriptions of objects that were described before are not read");
        }
        if (changes > 0) {
            warnings.add((changes == 1
                            ? "1 later value of an attribute of an object stands"
                            : changes + " later values of attributes of objects stand")
                    + " only in the metadata of the first event about the object");
        }
        return warnings;
    }

    private String byType() {
        Map<String, Long> counts = untold.keySet().stream()
                .collect(Collectors.groupingBy(types::get, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count ->
                        (count.getKey().equals(UNTYPED) ? "without a type " : count.getKey() + " ") + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /**
     * There may be more objects, which could not be read.
     *
     * @param why a line for people
     */
    void endEarly(String why) {
        end = why;
    }

    /** Type of an object, null when the log does not list it. */
    String type(String id) {
        String type = types.get(id);
        return UNTYPED.equals(type) ? null : type;
    }

    /** What is said of an object, as canonical JSON; null when it was told already. */
    byte[] tell(String id) {
        return untold.remove(id);
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        unreadable++; // events about it tell its type by its id
    }

    @Override
    public void blank(long line) {
        // Says nothing of objects.
    }
}
