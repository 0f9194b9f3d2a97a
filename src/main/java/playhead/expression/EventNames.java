package playhead.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.FieldPath;

/**
 * The names over events: position, time, stream, type, id, actor,
 * correlationId, streamType, and every path in {@code data} and
 * {@code meta}. Gives slots to paths as expressions ask for them, so it is made before the {@link EventRow} that
 * reads them. For one thread while compiling.
 */
public final class EventNames implements Names {
    static final int POSITION = 0;
    static final int TIME = 1;
    static final int STREAM = 2;
    static final int TYPE = 3;
    static final int ID = 4;
    static final int ACTOR = 5;
    static final int CORRELATION = 6;
    static final int STREAM_TYPE = 7;
    static final int DATA = 8;
    static final int META = 9;
    private static final List<String> FIXED =
            List.of("position", "time", "stream", "type", "id", "actor", "correlationId", "streamType", "data", "meta");

    private final Map<String, Integer> slots = new HashMap<>();
    private final List<List<String>> paths = new ArrayList<>();

    /** The names with no paths asked for yet. */
    public EventNames() {
        for (String name : FIXED) {
            slots.put(name, slots.size());
            paths.add(List.of());
        }
    }

    @Override
    public int slot(String name) {
        Integer known = slots.get(name);
        if (known != null) {
            return known;
        }
        if (!name.startsWith("data.") && !name.startsWith("meta.")) {
            return -1;
        }
        slots.put(name, paths.size());
        paths.add(FieldPath.parse(name).parts());
        return paths.size() - 1;
    }

    @Override
    public boolean isTime(int slot) {
        return slot == TIME;
    }

    @Override
    public List<String> known() {
        return FIXED;
    }

    /** The keys from {@code data} or {@code meta} on, by slot; empty for the fixed names. */
    List<List<String>> paths() {
        return paths;
    }
}
