package playhead.ui.colour;

import java.util.Arrays;
import java.util.List;
import playhead.history.StateRow;
import playhead.ui.filter.FilterMode;
import playhead.workspace.Session;
import playhead.workspace.StateQuery;

/**
 * Marks states that were read with the first rule that lets them through. Immutable, for any number of threads.
 *
 * @param rules over one entity type, all of them in use
 */
public record StateMarker(List<ColourRule> rules) {
    /**
     * Marks by index, null for a state that no rule lets through; asks the log for these entities only.
     *
     * @param query what found them
     */
    public List<RowMark> marks(Session session, StateQuery query, List<StateRow> rows) {
        RowMark[] marks = new RowMark[rows.size()];
        if (!rules.isEmpty()) {
            int[] first = session.analysis()
                    .firstFinding(
                            rules.stream().map(rule -> query(query, rule)).toList(),
                            rows.stream().map(StateRow::ref).toList());
            for (int i = 0; i < marks.length; i++) {
                marks[i] = first[i] < 0 ? null : rules.get(first[i]).mark();
            }
        }
        return Arrays.asList(marks);
    }

    private static StateQuery query(StateQuery shown, ColourRule rule) {
        boolean cel = rule.mode() == FilterMode.CEL;
        String filter = rule.filter().strip();
        return new StateQuery(
                shown.type(), null, shown.moment(), cel ? filter : null, cel ? null : filter, null, false, 0, 1);
    }
}
