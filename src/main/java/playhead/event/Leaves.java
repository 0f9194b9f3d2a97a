package playhead.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of an object that hold no members of their own, by path, in the order in which they are written.
 *
 * @param object what they stand in
 */
public record Leaves(Json object) {
    /** All of them. */
    public Map<String, Json> all() {
        return first(Integer.MAX_VALUE);
    }

    /** Not more than so many. */
    public Map<String, Json> first(int most) {
        Map<String, Json> found = new LinkedHashMap<>();
        add(object, null, most, found);
        return found;
    }

    private static void add(Json object, FieldPath above, int most, Map<String, Json> into) {
        JsonCursor members = new JsonCursor();
        members.enter(object.bytes(), 0, object.length());
        while (members.next() && into.size() < most) {
            FieldPath path = above == null ? FieldPath.of(members.key()) : above.then(members.key());
            Json member = Json.copyOf(object.bytes(), members.valueFrom(), members.valueTo());
            if (members.kind() == '{' && member.length() > 2) {
                add(member, path, most, into);
            } else {
                into.put(path.toString(), member);
            }
        }
    }
}
