package playhead.ui.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import playhead.event.Event;
import playhead.ui.filter.FilterMode;
import playhead.workspace.Answer;
import playhead.workspace.EventCheck;

/** Marks events that were read with the first rule that lets them through. Immutable, for any number of threads. */
public final class EventMarker {
    /** Marks nothing. */
    public static final EventMarker NONE = new EventMarker(List.of());

    private final List<Used> rules;

    private record Used(EventCheck check, RowMark mark) {}

    private EventMarker(List<Used> rules) {
        this.rules = rules;
    }

    /** Uses those of the rules that are over events and can be read. */
    static EventMarker of(List<ColourRule> rules) {
        List<Used> used = new ArrayList<>();
        for (ColourRule rule : rules) {
            if (rule.isOverEvents()) {
                boolean cel = rule.mode() == FilterMode.CEL;
                String filter = rule.filter().strip();
                if (EventCheck.of(cel ? filter : null, cel ? null : filter)
                        instanceof Answer.Given<EventCheck>(EventCheck check, List<String> warnings)) {
                    used.add(new Used(check, rule.mark()));
                }
            }
        }
        return used.isEmpty() ? NONE : new EventMarker(List.copyOf(used));
    }

    /**
     * Marks by index, null for an event that no rule lets through.
     *
     * @param positions of the events in the log
     * @param events a page of them
     */
    public List<RowMark> marks(List<Long> positions, List<Event> events) {
        RowMark[] marks = new RowMark[events.size()];
        for (Used rule : rules.reversed()) {
            BitSet fits = rule.check().fits(positions, events);
            fits.stream().forEach(i -> marks[i] = rule.mark());
        }
        return Arrays.asList(marks);
    }

    /** True when it can mark something. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }
}
