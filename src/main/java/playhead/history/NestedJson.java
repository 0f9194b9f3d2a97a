package playhead.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonText;

/** Puts the leaf columns of a state together as one JSON object; members come in the order of their first column. */
final class NestedJson {
    private NestedJson() {}

    static Json of(List<FieldPath> columns, Json[] values) {
        return below(columns, values, 0, List.of());
    }

    /** The object at a path, given by its parts, or the whole for none. Leaves out what is absent. */
    static Json below(List<FieldPath> columns, Json[] values, int depth, List<String> parts) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                List<String> path = columns.get(i).parts();
                if (path.size() > depth && path.subList(0, depth).equals(parts)) {
                    put(root, path, depth, values[i]);
                }
            }
        }
        ByteBuilder out = new ByteBuilder(256);
        write(root, out);
        return Json.owning(out.toArray());
    }

    @SuppressWarnings("unchecked") // the maps are all made here
    private static void put(Map<String, Object> root, List<String> path, int depth, Json value) {
        Map<String, Object> at = root;
        for (int i = depth; i < path.size() - 1; i++) {
            Object next = at.get(path.get(i));
            if (!(next instanceof Map)) {
                next = new LinkedHashMap<String, Object>();
                at.put(path.get(i), next);
            }
            at = (Map<String, Object>) next;
        }
        // A scalar and parts of an object never stand at the same path in one state: each clears the other.
        at.put(path.getLast(), value);
    }

    private static void write(Map<?, ?> object, ByteBuilder out) {
        out.add('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!first) {
                out.add(',');
            }
            first = false;
            JsonText.quote((String) member.getKey(), out);
            out.add(':');
            if (member.getValue() instanceof Json leaf) {
                out.add(leaf.bytes());
            } else {
                write((Map<?, ?>) member.getValue(), out);
            }
        }
        out.add('}');
    }
}
