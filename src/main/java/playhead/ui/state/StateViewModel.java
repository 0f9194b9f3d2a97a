package playhead.ui.state;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.history.BlameRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.colour.ColourRules;
import playhead.ui.colour.StateMarker;
import playhead.ui.filter.FilterModel;
import playhead.ui.filter.LogFilter;
import playhead.ui.look.LazyLines;
import playhead.ui.look.RowWindow;
import playhead.ui.look.SeenLines;
import playhead.ui.replay.Following;
import playhead.ui.replay.MarkA;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;
import playhead.workspace.TypeSummary;

/** What the table of states shows: one type of entities at the moment that is followed, only the rows looked at. */
public final class StateViewModel {
    private final LatestRequest lane;
    private final SetBy setBy;
    private final Following following;
    private final Changes changes;
    private final Words words;
    private final ColourRules colours;
    private final TotalsViewModel totals;
    private final ObservableList<TypeSummary> types = FXCollections.observableArrayList();
    private final ObjectProperty<TypeSummary> type = new SimpleObjectProperty<>();
    private final LogFilter filter;
    private final BooleanProperty deleted = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final SeenLines<StateCells> seen;
    private Session session;
    private String sort;
    private boolean shown;
    private boolean grew;
    private Runnable whenGrown = () -> {};
    private Consumer<List<StateCells>> whenFilled = rows -> {};

    /**
     * @param background where questions run
     * @param following the moment to show
     * @param markA the moment that changes can be counted from
     * @param words what is said
     * @param colours mark the rows
     */
    public StateViewModel(Background background, Following following, MarkA markA, Words words, ColourRules colours) {
        this.seen = new SeenLines<>(background.window(), this::ask);
        this.colours = colours;
        this.filter = new LogFilter(background, this::ask);
        this.lane = background.lane();
        this.setBy = new SetBy(background);
        this.following = following;
        this.changes = new Changes(markA);
        this.words = words;
        this.totals = new TotalsViewModel(background, words);
        following.shownProperty().addListener((property, was, is) -> ask());
        type.addListener((property, was, is) -> {
            if (was == null || is == null || !was.name().equals(is.name())) {
                changeType();
            }
        });
        deleted.addListener((property, was, is) -> ask());
        changes.sinceAProperty().addListener((property, was, is) -> ask());
        totals.shownProperty().addListener((property, was, is) -> ask());
        markA.momentProperty().addListener((property, was, is) -> ask());
        colours.whenUsedOtherwise(this::ask);
    }

    /** Shows another log, its first entity type. */
    public void open(Session opened, List<TypeSummary> found) {
        close();
        types.setAll(found);
        session = opened;
        type.set(found.isEmpty() ? null : found.getFirst());
        if (found.isEmpty()) {
            filter.model().countProperty().set("");
            emptyText.set(words.text("state.empty.none"));
        }
    }

    /** Goes on with the same log, which has more events: type, filter and order stay, new types come behind the others. */
    public void grow(Session grown, List<TypeSummary> found) {
        session = grown;
        filter.grow(grown);
        type.set(new GrownTypes(found).into(types, type.get()));
        grew = true;
        ask();
    }

    /** @param told whenever rows are shown of a log that has grown: an entity may stand in another row then */
    void whenGrown(Runnable told) {
        whenGrown = told;
    }

    /** @param told the rows that are shown next */
    void whenFilled(Consumer<List<StateCells>> told) {
        whenFilled = told;
    }

    /** Shows nothing more; nothing is asked of the log any longer. */
    public void close() {
        lane.forget();
        setBy.forget();
        totals.close();
        session = null;
        changes.forget();
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

    /**
     * Asks only for the rows that are looked at.
     *
     * @param rows answers which rows the table shows now
     */
    public void lookThrough(Supplier<RowWindow> rows) {
        seen.lookThrough(rows);
    }

    /** Sorts the whole answer by a column, {@code FIELD} or {@code FIELD:desc}; null for id order. */
    public void sortBy(String order) {
        sort = order;
        ask();
    }

    /** Shows the entities of a type that a condition holds for and that say a text; null for either. */
    public void show(String typeName, String condition, String text) {
        types.stream()
                .filter(known -> known.name().equals(typeName))
                .findFirst()
                .ifPresent(type::set);
        filter.model().show(condition, text);
    }

    /**
     * Finds the event that set a field at the moment that is shown.
     *
     * @param cells the entity
     * @param column number of the field's column
     * @param answer takes it, null when none did
     */
    void blame(StateCells cells, int column, Consumer<BlameRow> answer) {
        Moment at = changes.moment();
        if (session != null && at != null) {
            setBy.find(session, at, cells, column, answer);
        }
    }

    private void changeType() {
        changes.forget();
        sort = null;
        filter.over(session, type.get() == null ? null : type.get().name());
        seen.lines().resize(0);
        ask();
    }

    private void ask() {
        if (session == null || type.get() == null || !shown) {
            return;
        }
        Session asked = session;
        RowWindow window = seen.wanted();
        Moment at = following.shownProperty().get();
        StateQuery query = query(at, window.from(), window.rows());
        Moment since = changes.since(at);
        StateMarker marker = colours.states(query.type());
        following.begin();
        lane.ask(
                () -> asked.state(query)
                        .then(page -> Compared.of(asked, page, at, since, marker.marks(asked, query, page.rows()))),
                answer -> show(answer, query, window),
                following::end);
        totals.ask(session, query);
    }

    /** The question that the table shows an answer to, for all of its rows; null when it shows none. */
    public StateQuery everything() {
        return session == null || type.get() == null
                ? null
                : query(following.shownProperty().get(), 0, Integer.MAX_VALUE);
    }

    private StateQuery query(Moment at, int offset, int limit) {
        return new StateQuery(
                type.get().name(), null, at, filter.where(), filter.wanted(), sort, deleted.get(), offset, limit);
    }

    /** Asks the log that is shown; slow, for worker threads. */
    Answer<StatePage> ask(StateQuery query) {
        return session.state(query);
    }

    private void show(Answer<Compared> answer, StateQuery query, RowWindow asked) {
        switch (answer) {
            case Answer.Refused<Compared>(String reason, boolean wrongUsage) ->
                filter.model().refuse(words.said(reason));
            case Answer.Given<Compared>(Compared compared, List<String> warnings) -> {
                fill(compared, query);
                StateText text = StateText.of(compared.page(), query, type.get().entities(), words);
                filter.model().countProperty().set(text.count());
                emptyText.set(text.empty());
                seen.askBeyond(asked);
            }
        }
    }

    private void fill(Compared compared, StateQuery query) {
        changes.shown(query.moment());
        whenFilled.accept(compared.cells());
        seen.show(Math.toIntExact(compared.page().total()), query.offset(), compared.cells());
        if (grew) {
            grew = false;
            whenGrown.run();
        }
    }

    /** What marks the rows. */
    ColourRules colours() {
        return colours;
    }

    /** What the numbers of all rows come to. */
    public TotalsViewModel totals() {
        return totals;
    }

    /** Entity types of the log. */
    public ObservableList<TypeSummary> types() {
        return types;
    }

    /** The type that is shown, null when there is none. */
    public ObjectProperty<TypeSummary> typeProperty() {
        return type;
    }

    /** What the entities are filtered by. */
    public FilterModel filter() {
        return filter.model();
    }

    /** Whether entities that were deleted before are shown too. */
    public BooleanProperty deletedProperty() {
        return deleted;
    }

    /** Whether changes are counted from A instead of from the last move. */
    public BooleanProperty sinceAProperty() {
        return changes.sinceAProperty();
    }

    /** What to say where rows would be. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** The lines. */
    public LazyLines<StateCells> lines() {
        return seen.lines();
    }
}
