package playhead.ui.sagas;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.saga.SagaRow;
import playhead.saga.listing.SagaKind;
import playhead.saga.listing.SagaListing;
import playhead.saga.listing.SagaOverview;
import playhead.saga.listing.SagaQuery;
import playhead.saga.variants.PathPick;
import playhead.saga.variants.Variants;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.look.LazyLines;
import playhead.ui.replay.Following;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;

/** The list of sagas at the moment that is followed: filtered, sorted, only the rows looked at. For the window's thread. */
public final class SagasViewModel {
    private final LatestRequest lane;
    private final Following following;
    private final Words words;
    private final ChosenSaga chosen;
    private final LazyLines<SagaRow> lines = new LazyLines<>(this::fill);
    private final ObjectProperty<SagaQuery> query = new SimpleObjectProperty<>(SagaQuery.ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<SagaKind, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ObjectProperty<PathPick> pick = new SimpleObjectProperty<>();
    private final ObjectProperty<Beside> beside = new SimpleObjectProperty<>(Beside.SAGA);
    private final BooleanProperty listed = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<SagaOverview> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Variants> paths = new ReadOnlyObjectWrapper<>();
    private final SagaNotes notes = new SagaNotes();
    private SagaSource source;
    private FoundSagas found;
    private boolean shown;

    /**
     * @param background where questions run
     * @param following the moment to show
     * @param chosen the saga that is selected
     */
    public SagasViewModel(Background background, Following following, ChosenSaga chosen, Words words) {
        this.lane = background.lane();
        this.following = following;
        this.chosen = chosen;
        this.words = words;
        following.shownProperty().addListener((property, was, is) -> ask());
        query.addListener((property, was, is) -> ask());
        pick.addListener((property, was, is) -> ask());
        beside.addListener((property, was, is) -> ask());
        text.addListener((property, was, is) -> narrow(query.get().kinds(), is));
    }

    /** Shows the sagas of another log. */
    public void open(SagaSource opened) {
        close();
        source = opened;
        chosen.open(opened);
        ask();
    }

    /** Goes on with the same log, which has more events now. */
    public void grow(SagaSource grown) {
        source = grown;
        found = null;
        chosen.grow(grown);
        ask();
    }

    /** Whether the list is on the screen. */
    public boolean isShown() {
        return shown;
    }

    /** Shows nothing more. */
    public void close() {
        lane.forget();
        chosen.open(null);
        source = null;
        found = null;
        lines.resize(0);
        paths.set(null);
        overview.set(null);
        pick.set(null);
        counts.set(Map.of());
        count.set("");
        empty.set("");
    }

    /** Tells whether the list is on the screen: rows that nobody sees are not asked for. */
    public void setShown(boolean isShown) {
        shown = isShown;
        ask();
    }

    private void ask() {
        if (source == null || !shown) {
            return;
        }
        FoundSagas.Question question =
                new FoundSagas.Question(following.shownProperty().get(), query.get(), pick.get(), beside.get());
        SagaSource asked = source;
        FoundSagas last = found;
        following.begin();
        lane.ask(() -> FoundSagas.answer(question, asked, last), this::show, following::end);
    }

    private void show(Answer<FoundSagas> answer) {
        switch (answer) {
            case Answer.Refused<FoundSagas>(String reason, boolean wrongUsage) -> {
                found = null;
                lines.resize(0);
                paths.set(null);
                overview.set(null);
                count.set("");
                empty.set(words.said(reason));
            }
            case Answer.Given<FoundSagas>(FoundSagas given, List<String> warnings) -> {
                found = given;
                int all = given.listing().list().size();
                lines.resize(given.numbers().length);
                lines.refill(this::row);
                counts.set(given.listing().counts());
                count.set(words.text("sagas.count", Shown.number(given.numbers().length), Shown.number(all), all));
                empty.set(none(all, given.moment(), warnings));
                paths.set(given.shownPaths());
                overview.set(given.shownOverview());
                chosen.show(given.listing().list(), given.moment());
            }
        }
    }

    /** Why there are none, and what to do about it. */
    private String none(int all, Moment moment, List<String> why) {
        if (all > 0) {
            return words.text("sagas.empty.filter");
        }
        String said = why.stream().map(words::said).collect(Collectors.joining("; "));
        String hint = words.text(moment.at() == 0 ? "sagas.empty.start" : "sagas.empty.none");
        return said.isEmpty() ? hint : said + "\n" + hint;
    }

    private SagaRow row(int line) {
        return found.listing().row(found.numbers()[line]);
    }

    private void fill(int line) {
        if (found != null && line < found.numbers().length) {
            lines.make(line).fill(row(line));
        }
    }

    /** Selects the saga of a line. */
    void choose(int line) {
        if (found != null && line >= 0 && line < found.numbers().length) {
            chosen.choose(row(line).id());
        }
    }

    /** The line of the selected saga, -1 when it is not listed. */
    int chosenLine() {
        if (found != null && chosen.id() != null) {
            for (int line = 0; line < found.numbers().length; line++) {
                if (row(line).id().equals(chosen.id())) {
                    return line;
                }
            }
        }
        return -1;
    }

    /** Lists only sagas of these kinds, all when there are none, and with a text. */
    void narrow(Set<SagaKind> kinds, String wanted) {
        text.set(wanted);
        query.set(new SagaQuery(kinds, wanted, query.get().sort(), query.get().descending()));
    }

    /** Adds a kind to those that are listed, or takes it away. */
    void toggle(SagaKind kind) {
        Set<SagaKind> kinds = EnumSet.noneOf(SagaKind.class);
        kinds.addAll(query.get().kinds());
        if (!kinds.add(kind)) {
            kinds.remove(kind);
        }
        narrow(kinds, text.get());
    }

    /** Seconds since an open saga began. */
    double age(SagaRow row) {
        return found == null ? Double.NaN : found.listing().age(row);
    }

    /** What is listed now, for copying and exporting; null for nothing. */
    SagaListing listing() {
        return found == null ? null : found.listing();
    }

    /** Numbers of those that are listed, in order. */
    int[] numbers() {
        return found == null ? new int[0] : found.numbers();
    }

    /** Which sagas are listed, and in which order. */
    ObjectProperty<SagaQuery> queryProperty() {
        return query;
    }

    /** What the paths of those that are listed must have, null for any path. */
    ObjectProperty<PathPick> pickProperty() {
        return pick;
    }

    /** Whether the list is seen where there is only room for it or for what stands beside it. */
    BooleanProperty listedProperty() {
        return listed;
    }

    /** Selects a saga and shows it, also where there is only room for it or for the list. */
    public void show(String id) {
        chosen.choose(id);
        listed.set(false);
    }

    /** What stands below the list. */
    ObjectProperty<Beside> besideProperty() {
        return beside;
    }

    /** The paths of those that are listed; null while nothing shows them. */
    ReadOnlyObjectProperty<Variants> pathsProperty() {
        return paths.getReadOnlyProperty();
    }

    /** Those that are listed at once; null while nothing shows it. */
    ReadOnlyObjectProperty<SagaOverview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** What is looked for. */
    StringProperty textProperty() {
        return text;
    }

    /** How many there are of each kind. */
    ReadOnlyObjectProperty<Map<SagaKind, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many are listed. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why none are listed. */
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** What was said about them. */
    public SagaNotes notes() {
        return notes;
    }

    /** The lines. */
    LazyLines<SagaRow> lines() {
        return lines;
    }

    /** The saga that is selected. */
    public ChosenSaga chosen() {
        return chosen;
    }
}
