package playhead.history;

import java.util.function.Predicate;
import playhead.expression.Names;
import playhead.expression.Row;

/** A condition on states, to be bound to the names of each entity type that is looked at. */
@FunctionalInterface
public interface RowFilter {
    /**
     * The condition for one entity type.
     *
     * @param names the fields of the type, and what else can be asked of a state
     * @return called for one row at a time by one thread; a type without the names is best answered by always false
     */
    Predicate<Row> bind(Names names);
}
