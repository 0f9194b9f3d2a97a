package playhead.command;

import java.util.List;
import playhead.event.Event;

/**
 * A recorded command that was decided again.
 *
 * @param run number of the stretch of the log that it is in
 * @param recorded the command with what came of it
 * @param before the recorded verdict
 * @param after the verdict of the other rules, or of the same on another state
 * @param was its recorded events
 * @param now the events that it would have made; without versions and positions
 */
public record Redecided(
        int run, CommandRecord recorded, Verdict before, Verdict after, List<Event> was, List<Event> now) {
    public Redecided {
        was = List.copyOf(was);
        now = List.copyOf(now);
    }

    /** Whether it is decided otherwise. */
    public boolean flips() {
        return after.differs(before);
    }

    /** Whether nobody gave it then: it follows from what is decided otherwise. */
    public boolean isFollowed() {
        return before.outcome() == Outcome.NOT_GIVEN;
    }

    /** Whether its events say the same. */
    public boolean sameData() {
        return was.stream()
                .map(Event::data)
                .toList()
                .equals(now.stream().map(Event::data).toList());
    }
}
