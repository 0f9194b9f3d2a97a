package playhead.format.ocel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.JsonArrayFormat;
import playhead.format.json.Scalars;

/** What a log says of its objects: the type of each and, until an event took it, all that was said. */
final class OcelObjects implements RecordSink {
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, byte[]> untold = new HashMap<>();

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
                all.write(all.size() == 0 ? '{' : ',');
                all.writeBytes((JsonText.quoted(name) + ":").getBytes(StandardCharsets.UTF_8));
                all.write(object.bytes(), object.from(i), object.to(i) - object.from(i));
            }
        }
        if (id != null && type != null && types.put(id, type) == null) {
            all.write('}');
            untold.put(id, all.toByteArray());
        }
    }

    /** Type of an object, null when the log does not list it. */
    String type(String id) {
        return types.get(id);
    }

    /** What is said of an object, as canonical JSON; null when it was told already. */
    byte[] tell(String id) {
        return untold.remove(id);
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        // An object that cannot be read has the type that its id tells.
    }

    @Override
    public void blank(long line) {
        // Says nothing of objects.
    }
}
