package playhead.command;

import java.util.List;

/**
 * What came of a command.
 *
 * @param outcome how it came out
 * @param reason why a rule said no, or null
 * @param events types of its events, in order
 */
public record Verdict(Outcome outcome, String reason, List<String> events) {
    public Verdict {
        events = List.copyOf(events);
    }

    /** Whether another verdict decides otherwise: the values of its events may differ all the same. */
    public boolean differs(Verdict other) {
        return outcome != other.outcome || !events.equals(other.events);
    }
}
