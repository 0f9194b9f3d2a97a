package playhead.ui.totals;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.history.StateOverTime;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.OverTimeQuery;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** The curves of the first field that is grouped by, or of a sum, over the whole log. */
final class OverTimeModel {
    private static final int STEPS = 400;
    private static final int VALUES = 7;

    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(Curves.NONE);
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private Session asked;
    private OverTimeQuery latest;

    OverTimeModel(Background background, Words words) {
        this.lane = background.lane();
        this.words = words;
    }

    void close() {
        lane.forget();
        asked = null;
        latest = null;
        curves.set(Curves.NONE);
        about.set("");
    }

    /**
     * Asks, unless that was asked last.
     *
     * @param field grouped by, or null
     * @param sum summed up, or null
     */
    void ask(Session session, Counted of, String field, String sum, Replay replay) {
        if (of.events()) {
            close();
            about.set(words.text("totals.over.events"));
            return;
        }
        String summed = sum == null || of.names(sum) ? null : sum;
        String currency = summed == null ? null : of.currency(summed);
        String told = currency != null
                ? currency
                : of.uses().stream().anyMatch(use -> use.field().equals(field)) ? field : null;
        OverTimeQuery query = new OverTimeQuery(of.type(), told, summed, replay, STEPS, VALUES);
        if (session == asked && query.equals(latest)) {
            return;
        }
        asked = session;
        latest = query;
        lane.ask(() -> session.analysis().overTime(query), answer -> show(answer, query, currency != null));
    }

    private void show(Answer<StateOverTime> answer, OverTimeQuery query, boolean units) {
        switch (answer) {
            case Answer.Refused<StateOverTime>(String reason, boolean wrongUsage) -> about.set(words.said(reason));
            case Answer.Given<StateOverTime>(StateOverTime over, var warnings) -> {
                curves.set(Curves.of(over, query.sum() != null, units, words));
                String by = Display.safe(query.by() == null ? "" : query.by());
                String key = query.sum() == null ? "count" : query.by() == null ? "sum" : "sumBy";
                about.set(words.text(
                        "totals.over." + key,
                        Display.safe(query.type()),
                        query.sum() == null ? by : Display.safe(query.sum()),
                        by));
            }
        }
    }

    /** The curves. */
    ReadOnlyObjectProperty<Curves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** What they are, or why there are none. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }
}
