package playhead.ui.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.EntityRef;
import playhead.history.StateRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Following;
import playhead.ui.text.Shown;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;
import playhead.workspace.TypeSummary;

/** What the table of states shows: one type of entities at the moment that is followed, only the rows looked at. */
public final class StateViewModel {
    private static final int MARGIN = 20;
    private static final int AT_LEAST = 60;

    private final Background background;
    private final LatestRequest lane;
    private final Following following;
    private final ObservableList<TypeSummary> types = FXCollections.observableArrayList();
    private final ObjectProperty<TypeSummary> type = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final StateLines lines = new StateLines(this::want);
    private Supplier<RowWindow> visible = () -> new RowWindow(0, 0);
    private Session session;
    private String where;
    private String sort;
    private boolean shown;
    private boolean wanting;
    private Moment moment = Moment.recorded(0);
    private Moment before = moment;
    private Map<EntityRef, StateRow> now = Map.of();
    private Map<EntityRef, StateRow> earlier = Map.of();

    /**
     * @param background where questions run
     * @param following the moment to show
     */
    public StateViewModel(Background background, Following following) {
        this.background = background;
        this.lane = background.lane();
        this.following = following;
        following.shownProperty().addListener((property, was, is) -> ask());
        type.addListener((property, was, is) -> changeType());
    }

    /** Shows another log, its first entity type. */
    public void open(Session opened, List<TypeSummary> found) {
        close();
        types.setAll(found);
        session = opened;
        type.set(found.isEmpty() ? null : found.getFirst());
        if (found.isEmpty()) {
            count.set("");
            emptyText.set("This workspace has no entities yet.");
        }
    }

    /** Shows nothing more; nothing is asked of the log any longer. */
    public void close() {
        lane.forget();
        session = null;
        type.set(null);
        types.clear();
    }

    /** Tells whether the table is on the screen: rows that nobody sees are not asked for. */
    public void setShown(boolean visibleNow) {
        shown = visibleNow;
        if (shown) {
            ask();
        }
    }

    /** @param rows answers which rows the table shows now */
    public void lookThrough(Supplier<RowWindow> rows) {
        visible = rows;
    }

    /** Applies the filter as it is written now. */
    public void applyFilter() {
        where = filter.get().isBlank() ? null : filter.get().strip();
        ask();
    }

    /** Sorts the whole answer by a column, {@code FIELD} or {@code FIELD:desc}; null for id order. */
    public void sortBy(String order) {
        sort = order;
        ask();
    }

    private void changeType() {
        now = Map.of();
        earlier = Map.of();
        sort = null;
        where = null;
        filter.set("");
        lines.resize(0);
        problem.set("");
        ask();
    }

    private void want(int line) {
        if (!wanting) {
            wanting = true;
            background.window().execute(() -> {
                wanting = false;
                ask();
            });
        }
    }

    private void ask() {
        if (session == null || type.get() == null || !shown) {
            return;
        }
        Session asked = session;
        RowWindow window = visible.get().widened(MARGIN, AT_LEAST);
        Moment at = following.shownProperty().get();
        StateQuery query =
                new StateQuery(type.get().name(), null, at, where, sort, false, window.from(), window.rows());
        following.begin();
        lane.ask(() -> asked.state(query), answer -> show(answer, query), following::end);
    }

    private void show(Answer<StatePage> answer, StateQuery query) {
        switch (answer) {
            case Answer.Refused<StatePage>(String reason, boolean wrongUsage) -> problem.set(Display.safe(reason));
            case Answer.Given<StatePage>(StatePage page, List<String> warnings) -> {
                problem.set("");
                fill(page, query);
                tell(page, query);
                if (!visible.get().isIn(query.offset(), query.offset() + query.limit(), lines.size())) {
                    want(query.offset());
                }
            }
        }
    }

    private void fill(StatePage page, StateQuery query) {
        if (!query.moment().equals(moment)) {
            earlier = now;
            before = moment;
            moment = query.moment();
            now = new HashMap<>();
        } else if (now.isEmpty()) {
            now = new HashMap<>();
        }
        lines.resize(Math.toIntExact(page.total()));
        lines.emptyOutside(query.offset(), query.offset() + page.rows().size());
        int index = query.offset();
        for (StateRow row : page.rows()) {
            now.put(row.ref(), row);
            boolean born = row.version() == 1
                    && moment.replay() == Replay.RECORDED
                    && before.replay() == Replay.RECORDED
                    && row.lastPosition() > before.at()
                    && !earlier.isEmpty();
            lines.make(index++).fill(StateCells.after(earlier.get(row.ref()), born, row));
        }
    }

    private void tell(StatePage page, StateQuery query) {
        String known = Shown.number(type.get().entities());
        String lacked = page.missing().isEmpty() ? "" : " (" + Display.safe(String.join("; ", page.missing())) + ")";
        String name = Display.safe(query.type());
        String place = Shown.position(query.moment().at());
        count.set(Shown.number(page.total()) + " of " + known + (where == null ? " exist at " : " match at ") + place
                + lacked);
        emptyText.set(
                where != null
                        ? "No " + name + " matches at " + place + ". Esc in the filter clears it."
                        : "No " + name + " exists at " + place + "; the log has " + known + " of them.");
    }

    /** Entity types of the log. */
    public ObservableList<TypeSummary> types() {
        return types;
    }

    /** The type that is shown, null when there is none. */
    public ObjectProperty<TypeSummary> typeProperty() {
        return type;
    }

    /** Condition over entities, blank for all; {@link #applyFilter()} applies it. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Why the filter cannot be used, empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many rows there are. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What to say where rows would be. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** The lines. */
    public StateLines lines() {
        return lines;
    }
}
