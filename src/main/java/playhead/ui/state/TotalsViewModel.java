package playhead.ui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import playhead.history.ColumnTotal;
import playhead.history.StateTotals;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Session;
import playhead.workspace.StateQuery;

/** The row below a table of states: what the numbers of all its rows come to, not only of those on the screen. */
public final class TotalsViewModel {
    /** Currencies named in one line; the tooltip has the others. */
    private static final int SHOWN = 2;
    /** The column of the entities, below which stands how many there are. */
    private static final String ENTITY = "entity";

    /**
     * What one column comes to.
     *
     * @param sum its sums
     * @param range least and greatest
     * @param whole all of it, a line each
     */
    record Column(String sum, String range, String whole) {}

    private final LatestRequest lane;
    private final Words words;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Map<String, Column>> columns = new ReadOnlyObjectWrapper<>(Map.of());

    TotalsViewModel(Background background, Words words) {
        this.lane = background.lane();
        this.words = words;
    }

    void close() {
        lane.forget();
        columns.set(Map.of());
    }

    /** Asks for the totals of all rows that a query means. */
    void ask(Session session, StateQuery query) {
        if (!shown.get()) {
            columns.set(Map.of());
            return;
        }
        lane.ask(() -> session.analysis().totals(query), answer -> {
            if (answer instanceof Answer.Given<StateTotals>(StateTotals totals, List<String> warnings)) {
                columns.set(columns(totals));
            }
        });
    }

    private Map<String, Column> columns(StateTotals totals) {
        Map<String, List<ColumnTotal>> byField = new HashMap<>();
        totals.totals()
                .forEach(total -> byField.computeIfAbsent(total.field().toString(), unused -> new ArrayList<>())
                        .add(total));
        Map<String, Column> found = new HashMap<>();
        byField.forEach((field, all) -> found.put(field, column(all)));
        totals.names()
                .forEach(field -> found.put(
                        field.toString(),
                        new Column("", words.text("state.totals.names"), words.text("state.totals.names.why"))));
        String rows = words.text("state.totals.rows", Shown.number(totals.rows()), totals.rows());
        found.putIfAbsent(ENTITY, new Column(rows, "", rows));
        return found;
    }

    private Column column(List<ColumnTotal> totals) {
        List<String> sums = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        boolean money = totals.stream().anyMatch(total -> total.currency() != null);
        for (ColumnTotal total : totals) {
            String unit = !money
                    ? ""
                    : " "
                            + (total.currency() == null
                                    ? words.text("state.totals.noCurrency")
                                    : Shown.cut(Shown.cell(total.currency()), 12));
            sums.add(Shown.decimal(total.sum()) + unit);
            whole.add(words.text(
                    "state.totals.whole",
                    Shown.decimal(total.sum()) + unit,
                    Shown.decimal(total.min()),
                    Shown.decimal(total.max()),
                    Shown.number(total.count())));
        }
        if (money) {
            whole.add(words.text("state.totals.currencies"));
        }
        String line = "Σ " + String.join(" · ", sums.subList(0, Math.min(SHOWN, sums.size())))
                + (sums.size() > SHOWN ? " · +" + (sums.size() - SHOWN) : "");
        String range = totals.size() > 1
                ? words.text("state.totals.perCurrency", Shown.number(totals.size()))
                : Shown.decimal(totals.getFirst().min()) + " … "
                        + Shown.decimal(totals.getFirst().max());
        return new Column(line, range, String.join("\n", whole));
    }

    /** Whether the row is shown; what nobody sees is not added up. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** By field as it is shown; fields without numbers are missing. */
    ReadOnlyObjectProperty<Map<String, Column>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }
}
