package playhead.command;

import java.util.List;
import playhead.event.Event;

/** What is supposed of the events while commands are decided again. */
public interface Supposition {
    /** Nothing: all is as decided. */
    Supposition NOTHING = new Supposition() {};

    /**
     * The event that counts at a position.
     *
     * @param recorded the one that the log has there
     * @param decided the one that is decided now; the recorded one if nothing was decided
     * @return the one that happens, or null if none does
     */
    default Event at(long position, Event recorded, Event decided) {
        return decided;
    }

    /** Events that happen after a position, besides those of the log. */
    default List<Event> after(long position) {
        return List.of();
    }
}
