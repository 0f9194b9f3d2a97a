package playhead.ui.totals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.history.GroupRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.look.LazyLines;
import playhead.ui.replay.Following;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.GroupQuery;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.TypeSummary;

/**
 * Counts and sums at the moment that is followed, by up to three fields. Identifiers are never summed, and what has
 * currencies is split by them; it says so.
 */
public final class GroupsViewModel {
    /** Fields that can be grouped by at once. */
    static final int KEYS = 3;

    private final Background background;
    private final LatestRequest lane;
    private final Following following;
    private final Words words;
    private final ObservableList<Counted> choices = FXCollections.observableArrayList();
    private final ObjectProperty<Counted> counted = new SimpleObjectProperty<>();
    private final List<StringProperty> keys = Stream.generate(SimpleStringProperty::new)
            .limit(KEYS)
            .map(StringProperty.class::cast)
            .toList();
    private final StringProperty sum = new SimpleStringProperty();
    private final StringProperty distinct = new SimpleStringProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<GroupQuery> query = new ReadOnlyObjectWrapper<>();
    private final LazyLines<GroupRow> lines = new LazyLines<>(this::fill);
    private List<GroupRow> rows = List.of();
    private Comparator<GroupRow> order;
    private Session session;
    private boolean shown;
    private boolean choosing;

    /**
     * @param background where questions run
     * @param following the moment to count at
     * @param words what is said
     */
    public GroupsViewModel(Background background, Following following, Words words) {
        this.background = background;
        this.lane = background.lane();
        this.following = following;
        this.words = words;
        following.shownProperty().addListener((property, was, is) -> ask());
        counted.addListener((property, was, is) -> choose(is));
        keys.forEach(key -> key.addListener((property, was, is) -> ask()));
        sum.addListener((property, was, is) -> ask());
        distinct.addListener((property, was, is) -> ask());
    }

    /** Counts in another log: the entities of its first type, by the field that says most. */
    public void open(Session opened, List<TypeSummary> types) {
        close();
        session = opened;
        background.run(
                () -> {
                    List<Counted> found = new ArrayList<>();
                    types.forEach(type -> found.add(
                            Counted.entities(type.name(), opened.analysis().fields(type.name()))));
                    found.add(Counted.events(opened.statistics().vocabulary().names()));
                    return found;
                },
                found -> {
                    if (session == opened) {
                        choices.setAll(found);
                        counted.set(found.stream()
                                .filter(of ->
                                        !of.events() && of.fields().stream().anyMatch(Counted::isState))
                                .findFirst()
                                .orElse(found.getFirst()));
                    }
                });
    }

    /** Shows nothing more. */
    public void close() {
        lane.forget();
        session = null;
        counted.set(null);
        choices.clear();
        filter.set("");
        rows = List.of();
        lines.resize(0);
        about.set("");
        why.set("");
        problem.set("");
        query.set(null);
    }

    /** Tells whether it is on the screen. */
    public void setShown(boolean visibleNow) {
        shown = visibleNow;
        ask();
    }

    /** Uses the filter as it is written. */
    public void applyFilter() {
        ask();
    }

    private void choose(Counted now) {
        choosing = true;
        keys.forEach(key -> key.set(null));
        sum.set(null);
        distinct.set(null);
        if (now != null) {
            keys.getFirst().set(now.likely());
        }
        choosing = false;
        ask();
    }

    private void ask() {
        if (session == null || !shown || choosing || counted.get() == null) {
            return;
        }
        GroupQuery wanted = wanted();
        if (wanted.by().isEmpty()) {
            return;
        }
        Session asked = session;
        // Events are read anew at every move: tables need not wait for them.
        boolean paced = !wanted.events();
        if (paced) {
            following.begin();
        }
        lane.ask(() -> asked.group(wanted), answer -> show(answer, wanted), () -> {
            if (paced) {
                following.end();
            }
        });
    }

    /** What is asked, as the command line asks it. */
    private GroupQuery wanted() {
        Counted of = counted.get();
        List<String> by = new ArrayList<>(keys.stream()
                .map(StringProperty::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        String summed = sum.get() == null || of.names(sum.get()) ? null : sum.get();
        String currency = summed == null ? null : of.currency(summed);
        why.set("");
        if (sum.get() != null && summed == null) {
            why.set(words.text("totals.why.names", Display.safe(sum.get())));
        } else if (currency != null && !by.contains(currency)) {
            by.add(currency);
            why.set(words.text("totals.why.currency", Display.safe(currency)));
        }
        Moment at = following.shownProperty().get();
        String where = filter.get().isBlank() ? null : filter.get().strip();
        return new GroupQuery(List.copyOf(by), of.events(), summed, at, of.type(), where, distinct.get());
    }

    private void show(Answer<List<GroupRow>> answer, GroupQuery asked) {
        switch (answer) {
            case Answer.Refused<List<GroupRow>>(String reason, boolean wrongUsage) -> problem.set(Display.safe(reason));
            case Answer.Given<List<GroupRow>>(List<GroupRow> found, List<String> warnings) -> {
                problem.set("");
                if (query.get() == null || !sameColumns(query.get(), asked)) {
                    order = null;
                    lines.resize(0);
                }
                query.set(asked);
                rows = order == null ? found : found.stream().sorted(order).toList();
                lines.resize(rows.size());
                lines.refill(rows::get);
                long counts = found.stream().mapToLong(GroupRow::count).sum();
                about.set(words.text(
                        asked.events() ? "totals.about.events" : "totals.about.entities",
                        Shown.number(rows.size()),
                        Shown.number(counts),
                        Shown.position(asked.moment().at())));
            }
        }
    }

    /** Whether the answers to two questions have the same columns. */
    static boolean sameColumns(GroupQuery a, GroupQuery b) {
        return a.by().equals(b.by()) && Objects.equals(a.sum(), b.sum()) && Objects.equals(a.distinct(), b.distinct());
    }

    private void fill(int line) {
        lines.make(line).fill(rows.get(line));
    }

    /** Sorts all rows; null for the order of the keys. */
    void sortBy(Comparator<GroupRow> wanted) {
        order = wanted;
        ask();
    }

    /** What the rows behind a group are, or null when that cannot be said. */
    public GroupSource source(GroupRow row) {
        return GroupSource.of(query.get(), row);
    }

    /** Sums up a field, or none when it is null. */
    public void count(String field) {
        sum.set(field);
    }

    /** Says that the rows of a group cannot be shown. */
    void refuseToOpen() {
        problem.set(words.text("totals.why.list"));
    }

    /** What can be counted. */
    ObservableList<Counted> choices() {
        return choices;
    }

    /** What is counted. */
    ObjectProperty<Counted> countedProperty() {
        return counted;
    }

    /** The fields grouped by, null for none. */
    List<StringProperty> keys() {
        return keys;
    }

    /** The field that is summed up, or null. */
    StringProperty sumProperty() {
        return sum;
    }

    /** The field whose different values are counted, or null. */
    StringProperty distinctProperty() {
        return distinct;
    }

    /** A condition over what is counted, blank for all. */
    StringProperty filterProperty() {
        return filter;
    }

    /** How much there is. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** Why something is not summed up, or is split; empty when all is as asked. */
    ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** Why there is no answer, empty when there is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the rows answer, or null. */
    ReadOnlyObjectProperty<GroupQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /** The groups. */
    LazyLines<GroupRow> lines() {
        return lines;
    }
}
