package playhead.ui.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import playhead.event.Event;
import playhead.ui.filter.FilterMode;
import playhead.workspace.Answer;
import playhead.workspace.EventCheck;
import playhead.workspace.Session;

/**
 * Marks events that were read with the first rule that lets them through. What the rules say is read with the log that is
 * open when it first marks, since they can name sets of it. For any number of threads.
 */
public final class EventMarker {
    /** Marks nothing. */
    public static final EventMarker NONE = new EventMarker(List.of(), () -> null);

    private final List<ColourRule> rules;
    private final Supplier<Session> log;
    private Read read = new Read(null, List.of());

    /** A rule that can be read, and how what it lets through looks. */
    private record Used(EventCheck check, RowMark mark) {}

    private record Read(Session log, List<Used> rules) {}

    private EventMarker(List<ColourRule> rules, Supplier<Session> log) {
        this.rules = rules;
        this.log = log;
    }

    /**
     * Uses those of the rules that are over events.
     *
     * @param log answers the log that is open, null for none
     */
    static EventMarker of(List<ColourRule> rules, Supplier<Session> log) {
        List<ColourRule> used = rules.stream().filter(ColourRule::isOverEvents).toList();
        return used.isEmpty() ? NONE : new EventMarker(used, log);
    }

    /** What can be read of the rules: one that names a set that there is not marks nothing. */
    private synchronized List<Used> readable() {
        Session open = log.get();
        if (open != read.log()) {
            List<Used> used = new ArrayList<>();
            for (ColourRule rule : open == null ? List.<ColourRule>of() : rules) {
                boolean cel = rule.mode() == FilterMode.CEL;
                String filter = rule.filter().strip();
                if (open.check(cel ? filter : null, cel ? null : filter)
                        instanceof Answer.Given<EventCheck>(EventCheck check, List<String> warnings)) {
                    used.add(new Used(check, rule.mark()));
                }
            }
            read = new Read(open, List.copyOf(used));
        }
        return read.rules();
    }

    /**
     * Marks by index, null for an event that no rule lets through; slow, for worker threads.
     *
     * @param positions of the events in the log
     * @param events a page of them
     */
    public List<RowMark> marks(List<Long> positions, List<Event> events) {
        RowMark[] marks = new RowMark[events.size()];
        for (Used rule : readable().reversed()) {
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
