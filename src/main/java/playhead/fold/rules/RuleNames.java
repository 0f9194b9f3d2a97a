package playhead.fold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import playhead.expression.EventNames;
import playhead.expression.Names;

/** The names in rules: the entity's own columns, {@code data}, {@code meta}, and {@code event.type} and the like. */
final class RuleNames implements Names {
    private static final Set<String> OF_EVENT =
            Set.of("position", "time", "stream", "type", "id", "actor", "correlationId");

    private final List<Column> columns;
    private final List<String> shown;
    private final EventNames event = new EventNames();

    RuleNames(List<Column> columns) {
        this.columns = columns;
        this.shown = columns.stream().map(c -> c.path().toString()).toList();
    }

    EventNames event() {
        return event;
    }

    /** Slots below are columns, those from here on are the event's. */
    int eventSlots() {
        return columns.size();
    }

    @Override
    public int slot(String name) {
        int column = shown.indexOf(name);
        if (column >= 0) {
            return column;
        }
        boolean payload =
                name.equals("data") || name.equals("meta") || name.startsWith("data.") || name.startsWith("meta.");
        boolean envelope = name.startsWith("event.") && OF_EVENT.contains(name.substring(6));
        return payload
                ? columns.size() + event.slot(name)
                : envelope ? columns.size() + event.slot(name.substring(6)) : -1;
    }

    @Override
    public boolean isTime(int slot) {
        return slot < columns.size()
                ? columns.get(slot).type() == ColumnType.TIME
                : event.isTime(slot - columns.size());
    }

    @Override
    public List<String> known() {
        List<String> known = new ArrayList<>(shown);
        OF_EVENT.stream().sorted().forEach(name -> known.add("event." + name));
        known.add("data");
        known.add("meta");
        return known;
    }
}
