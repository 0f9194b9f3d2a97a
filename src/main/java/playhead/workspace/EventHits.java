package playhead.workspace;

import java.util.List;
import playhead.event.Event;
import playhead.expression.Missing;

/** The events that a query found, by index; nothing is read before it is asked for. Safe for several threads. */
public interface EventHits {
    /** How many there are. */
    int size();

    /** Ordinal of a hit in the query's order; ascending with the index. */
    long ordinal(int index);

    /** Position of a hit in the log. */
    long position(int index);

    /** The event itself; read from its block. */
    Event event(int index);

    /** What the condition could not judge, by field; empty without a condition. */
    List<Missing.Gap> gaps();

    /** The same, a line a field ("12 rows lacked `amount`"). */
    default List<String> missing() {
        return gaps().stream().map(Missing.Gap::toString).toList();
    }
}
