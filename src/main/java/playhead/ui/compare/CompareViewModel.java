package playhead.ui.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.EntityRef;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.look.LazyLines;
import playhead.ui.look.RowWindow;
import playhead.ui.look.SeenLines;
import playhead.ui.replay.Following;
import playhead.ui.replay.Jump;
import playhead.ui.replay.MarkA;
import playhead.ui.replay.TwoMoments;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.TypeSummary;

/**
 * What differs between A and B: by type, then entity, then field, and what the numbers come to. B follows the playhead, so
 * that playing shows only the rows that differ, until it is put somewhere.
 */
public final class CompareViewModel {
    private static final int TYPE = 40;

    private final LatestRequest lane;
    private final Following following;
    private final TwoMoments moments;
    private final Jump jump;
    private final Words words;
    private final ObservableList<TypeLine> types = FXCollections.observableArrayList();
    private final ObjectProperty<TypeLine> type = new SimpleObjectProperty<>();
    private final ObservableList<SumLine> sums = FXCollections.observableArrayList();
    private final SeenLines<CompareLine> seen;
    private final Set<EntityRef> opened = new HashSet<>();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final Ends ends;
    private Session session;
    private Held held;
    private boolean shown;

    /**
     * @param background where questions run
     * @param following is told of questions
     * @param moments where A and B are
     * @param jump looks places up
     * @param clock writes the times
     * @param words what is said
     */
    public CompareViewModel(
            Background background, Following following, TwoMoments moments, Jump jump, WallClock clock, Words words) {
        this.seen = new SeenLines<>(background.window(), this::ask);
        this.lane = background.lane();
        this.following = following;
        this.moments = moments;
        this.jump = jump;
        this.ends = new Ends(clock);
        this.words = words;
        moments.addListener(changed -> ask());
        type.addListener((property, was, is) -> ask());
    }

    /** Compares moments of another log. */
    public void open(Session opened, List<TypeSummary> found) {
        close();
        session = opened;
        types.setAll(found.stream().map(known -> new TypeLine(known.name())).toList());
        type.set(types.isEmpty() ? null : types.getFirst());
        moments.followsProperty().set(true);
        ask();
    }

    /** Goes on with the same log, which has more events. */
    public void grow(Session grown, List<TypeSummary> found) {
        session = grown;
        found.stream().skip(types.size()).forEach(more -> types.add(new TypeLine(more.name())));
        type.set(type.get() == null && !types.isEmpty() ? types.getFirst() : type.get());
        again();
    }

    /** Shows nothing more. */
    public void close() {
        lane.forget();
        session = null;
        held = null;
        opened.clear();
        type.set(null);
        types.clear();
        sums.clear();
        seen.lines().resize(0);
    }

    /** Compares again, when states are others now. */
    public void again() {
        held = null;
        ask();
    }

    /** Tells whether it is on the screen: what nobody sees is not compared. */
    public void setShown(boolean visibleNow) {
        shown = visibleNow;
        ask();
    }

    /**
     * Compares only what is looked at.
     *
     * @param rows answers which lines the table shows now
     */
    public void lookThrough(Supplier<RowWindow> rows) {
        seen.lookThrough(rows);
    }

    /** Marks the moment that is followed as A. */
    public void markHere() {
        moments.markHere();
    }

    /** Takes the playhead as B, wherever it goes. */
    public void followPlayhead() {
        moments.followsProperty().set(true);
    }

    /** Puts A where B is and B where A is; B no longer follows the playhead then. */
    public void swap() {
        moments.swap();
    }

    /**
     * Puts A or B to a place as people write it.
     *
     * @param end true for B
     * @param refused takes the reason why there is no such place
     */
    public void put(String place, boolean end, Consumer<String> refused) {
        jump.look(place, answer -> {
            switch (answer) {
                case Answer.Refused<Moment>(String reason, boolean wrongUsage) -> refused.accept(words.said(reason));
                case Answer.Given<Moment>(Moment moment, List<String> warnings) -> {
                    refused.accept("");
                    if (end) {
                        moments.putB(moment);
                    } else {
                        moments.a().set(moment);
                    }
                }
            }
        });
    }

    /** Shows the fields of an entity below it, or no longer. */
    void toggle(CompareLine line) {
        EntityRef entity = line.row().ref();
        if (!opened.remove(entity)) {
            opened.add(entity);
        }
        ask();
    }

    private void ask() {
        if (session == null || !shown || type.get() == null) {
            about.set(session != null && types.isEmpty() ? words.text("compare.noTypes") : about.get());
            return;
        }
        Moment a = moments.comparedA();
        Moment b = moments.bProperty().get();
        if (a == null) {
            forget();
            return;
        }
        Session asked = session;
        RowWindow window = seen.wanted();
        Held.Question question =
                new Held.Question(a, b, type.get().type(), Set.copyOf(opened), window.from(), window.to());
        Held before = held;
        following.begin();
        lane.ask(() -> Held.of(asked, question, before), answer -> show(answer, question, window), following::end);
    }

    private void forget() {
        lane.forget();
        held = null;
        types.forEach(line -> line.counts().set(null));
        seen.lines().resize(0);
        sums.clear();
        ends.showB(moments.bProperty().get());
        about.set(words.text("compare.noA"));
    }

    private void show(Held answer, Held.Question question, RowWindow asked) {
        held = answer;
        types.forEach(
                line -> line.counts().set(answer.differences().comparison().of(line.type())));
        ends.show(answer);
        seen.show(answer.layout().size(), answer.from(), answer.lines());
        if (!sums.equals(answer.sums())) {
            sums.setAll(answer.sums());
        }
        String differing = Shown.number(
                answer.differences().comparison().of(question.type()).size());
        about.set(words.text(
                lines().isEmpty() ? "compare.same" : "compare.about",
                Shown.cut(Display.safe(question.type()), TYPE),
                differing));
        seen.askBeyond(asked);
    }

    /** Why A and B cannot be swapped, or null. */
    String whyNoA() {
        return moments.comparedA() == null ? words.text("compare.noA") : null;
    }

    /** Whether B goes where the playhead goes. */
    public BooleanProperty followsProperty() {
        return moments.followsProperty();
    }

    /** The moments that are compared. */
    public TwoMoments moments() {
        return moments;
    }

    /** Where A is. */
    public MarkA markA() {
        return moments.a();
    }

    /** B. */
    public ObjectProperty<Moment> bProperty() {
        return moments.bProperty();
    }

    /** A with its time, for people. */
    ReadOnlyStringProperty labelAProperty() {
        return ends.aProperty();
    }

    /** B with its time, for people. */
    ReadOnlyStringProperty labelBProperty() {
        return ends.bProperty();
    }

    /** Entity types, with how many differ. */
    ObservableList<TypeLine> types() {
        return types;
    }

    /** The type whose entities are listed. */
    ObjectProperty<TypeLine> typeProperty() {
        return type;
    }

    /** What numbers come to at A and at B. */
    ObservableList<SumLine> sums() {
        return sums;
    }

    /** The answer that is shown, or null. */
    Held held() {
        return held;
    }

    /** Entities that differ, and fields of those that are opened. */
    LazyLines<CompareLine> lines() {
        return seen.lines();
    }

    /** How many differ, or why none is shown. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }
}
