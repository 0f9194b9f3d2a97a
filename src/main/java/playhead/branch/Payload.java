package playhead.branch;

import java.util.List;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonWriter;

/** Looks into payloads and puts other values into them. */
public final class Payload {
    private Payload() {}

    /**
     * The object with another value at a path; what stands beside it keeps its place.
     *
     * @param object a canonical object
     * @param path keys from the outermost, at least one; those that are missing are made
     */
    public static Json with(Json object, List<String> path, Json value) {
        JsonWriter w = new JsonWriter().object();
        JsonCursor members = new JsonCursor();
        members.enter(object.bytes(), 0, object.length());
        String key = path.getFirst();
        boolean found = false;
        while (members.next()) {
            w.name(members.key());
            if (members.key().equals(key)) {
                found = true;
                w.raw(within(Json.copyOf(object.bytes(), members.valueFrom(), members.valueTo()), path, value));
            } else {
                w.raw(object.bytes(), members.valueFrom(), members.valueTo());
            }
        }
        if (!found) {
            w.name(key).raw(within(Json.EMPTY, path, value));
        }
        return w.end().toJson();
    }

    /** Whether an object has a value at a path. */
    public static boolean has(Json object, List<String> path) {
        if (object.bytes()[0] != '{') {
            return false;
        }
        JsonCursor members = new JsonCursor();
        members.enter(object.bytes(), 0, object.length());
        while (members.next()) {
            if (members.key().equals(path.getFirst())) {
                return path.size() == 1
                        || has(
                                Json.copyOf(object.bytes(), members.valueFrom(), members.valueTo()),
                                path.subList(1, path.size()));
            }
        }
        return false;
    }

    private static Json within(Json known, List<String> path, Json value) {
        if (path.size() == 1) {
            return value;
        }
        return with(known.bytes()[0] == '{' ? known : Json.EMPTY, path.subList(1, path.size()), value);
    }
}
