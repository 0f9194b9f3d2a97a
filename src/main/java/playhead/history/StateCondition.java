package playhead.history;

import java.util.List;
import java.util.function.Predicate;
import playhead.expression.Missing;
import playhead.expression.Names;
import playhead.expression.Row;

/** A filter whose word on a state hangs on that state alone, so that a version of an entity need be judged only once. */
public interface StateCondition extends RowFilter {
    /** Equal for conditions that judge alike; null when states are better judged anew each time. */
    Object meaning();

    /**
     * The condition for one entity type, apart from any query.
     *
     * @param names as for {@link RowFilter#bind}
     * @param counted is told what a state cannot be judged by
     */
    Predicate<Row> bind(Names names, Missing counted);

    /** Takes what could not be judged of the states of a type, when they were judged before. */
    void judged(List<Missing.Gap> gaps);
}
