package playhead.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
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

    private final Map<Integer, LongPredicate> bySlot = new HashMap<>();
    private final java.util.function.Function<String, LongPredicate> sets;

    /** The names with no paths asked for yet, and no sets. */
    public EventNames() {
        this(name -> null);
    }

    /** @param sets by name, whether the event at a position belongs to a set; null for a set that there is not */
    public EventNames(java.util.function.Function<String, LongPredicate> sets) {
        this.sets = sets;
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
    public int setSlot(String set) {
        LongPredicate known = sets.apply(set);
        if (known == null) {
            return -1;
        }
        bySlot.put(paths.size(), known);
        paths.add(List.of());
        return paths.size() - 1;
    }

    /** What a slot of a set asks of a position; null for other slots. */
    public LongPredicate set(int slot) {
        return bySlot.get(slot);
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
