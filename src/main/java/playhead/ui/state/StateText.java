package playhead.ui.state;

import playhead.ui.filter.GapWords;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;

/**
 * What is said of the states that are shown.
 *
 * @param count how many there are
 * @param empty what stands where rows would be
 */
record StateText(String count, String empty) {
    /** @param entities how many the type has in the whole log */
    static StateText of(StatePage page, StateQuery query, long entities, Words words) {
        String known = Shown.number(entities);
        boolean some = query.where() != null || query.text() != null;
        String place = Shown.position(query.moment().at());
        String key = some ? "match" : query.deleted() ? "were" : "exist";
        return new StateText(
                words.text("state.count." + key, Shown.number(page.total()), known, place)
                        + new GapWords(words).after(page.gaps()),
                words.text(some ? "state.empty.match" : "state.empty.exist", Display.safe(query.type()), place, known));
    }
}
