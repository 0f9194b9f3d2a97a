package playhead.history;

import java.util.List;
import playhead.expression.Condition;
import playhead.expression.Missing;
import playhead.expression.Names;

/** A filter whose word on a state hangs on that state alone, so that a version of an entity need be judged only once. */
public interface StateCondition extends RowFilter {
    /** Equal for conditions that judge alike; null when states are better judged anew each time, as {@link #bind} does. */
    Object meaning();

    /** The condition over the fields of one entity type; null for one that holds for none of them. */
    Condition condition(Names names);

    /** Takes what could not be judged of the states of a type. */
    void judged(List<Missing.Gap> gaps);
}
