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
import playhead.ui.filter.FilterModel;
import playhead.ui.filter.GapWords;
import playhead.ui.filter.LogFilter;
import playhead.ui.look.LazyLines;
import playhead.ui.replay.Following;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.GroupList;
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
    private final LogFilter filter;
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
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
        this.filter = new LogFilter(background, this::ask);
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
        background.run(() -> Counted.all(opened, types), found -> {
            if (session == opened) {
                choices.setAll(found);
                counted.set(found.stream()
                        .filter(of -> !of.events() && of.fields().stream().anyMatch(Counted::isState))
                        .findFirst()
                        .orElse(found.getFirst()));
            }
        });
    }

    /** Goes on counting in the same log, which has more events. */
    void grow(Session grown) {
        session = grown;
        filter.grow(grown);
        ask();
    }

    /** Shows nothing more. */
    public void close() {
        lane.forget();
        session = null;
        counted.set(null);
        choices.clear();
        rows = List.of();
        lines.resize(0);
        why.set("");
        query.set(null);
    }

    /** Tells whether it is on the screen. */
    public void setShown(boolean visibleNow) {
        shown = visibleNow;
        ask();
    }

    private void choose(Counted now) {
        choosing = true;
        keys.forEach(key -> key.set(null));
        sum.set(null);
        distinct.set(null);
        filter.over(now == null ? null : session, now == null ? null : now.type());
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
        return new GroupQuery(
                List.copyOf(by), of.events(), summed, at, of.type(), filter.where(), filter.wanted(), distinct.get());
    }

    private void show(Answer<GroupList> answer, GroupQuery asked) {
        switch (answer) {
            case Answer.Refused<GroupList>(String reason, boolean wrongUsage) ->
                filter.model().refuse(words.said(reason));
            case Answer.Given<GroupList>(GroupList found, List<String> warnings) -> {
                if (query.get() == null || !sameColumns(query.get(), asked)) {
                    order = null;
                    lines.resize(0);
                }
                query.set(asked);
                rows = order == null
                        ? found.rows()
                        : found.rows().stream().sorted(order).toList();
                lines.resize(rows.size());
                lines.refill(rows::get);
                long counts = rows.stream().mapToLong(GroupRow::count).sum();
                filter.model()
                        .countProperty()
                        .set(words.text(
                                        asked.events() ? "totals.about.events" : "totals.about.entities",
                                        Shown.number(rows.size()),
                                        Shown.number(counts),
                                        Shown.position(asked.moment().at()),
                                        rows.size(),
                                        counts)
                                + new GapWords(words).after(found.gaps()));
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

    /** All groups in the order shown. */
    List<GroupRow> rows() {
        return rows;
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
        why.set(words.text("totals.why.list"));
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

    /** What lets through what is counted. */
    public FilterModel filter() {
        return filter.model();
    }

    /** How much there is. */
    public ReadOnlyStringProperty aboutProperty() {
        return filter.model().countProperty();
    }

    /** Why something is not summed up, is split or cannot be opened; empty when all is as asked. */
    ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
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
