package playhead.ui.sagas;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import playhead.saga.Saga;
import playhead.saga.compare.AlignedStep;
import playhead.saga.compare.PayloadChange;
import playhead.saga.compare.SagaComparison;
import playhead.saga.compare.Unlike;
import playhead.ui.look.Look;
import playhead.ui.look.WholeText;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The marked saga beside the selected one: a row a step, and below what the events of a step say otherwise. */
final class CompareFace {
    private static final double NOTHING = 0.0005;

    private final ChosenSaga chosen;
    private final ComparedSagas compared;
    private final Words words;
    private final SagaWords said;
    private final Label about = new Label();
    private final Label none = new Label();
    private final TableView<Line> steps;
    private final TableView<PayloadChange> payload;
    private final List<TableColumn<?, ?>> mine;
    private final List<TableColumn<?, ?>> theirs;
    private final BorderPane root = new BorderPane();
    private boolean filling;

    private record Line(AlignedStep step, boolean first) {}

    CompareFace(ChosenSaga chosen, Look look, Words words) {
        this.chosen = chosen;
        this.compared = chosen.compared();
        this.words = words;
        this.said = new SagaWords(words, look.clock());
        SagaTables tables = new SagaTables(look, words);
        steps = tables.table("saga-compared", "sagas.compared", "sagas.compared.mark");
        tables.column(steps, "unlike", 150, this::verdict);
        tables.column(steps, "step", 140, line -> name(line.step()));
        TableColumn<?, ?> here = tables.column(steps, "marked", 150, line -> side(line.step(), true));
        TableColumn<?, ?> there = tables.column(steps, "selected", 150, line -> side(line.step(), false));
        tables.column(steps, "later", 95, line -> time(line.step().later(), "later", "earlier"));
        tables.column(steps, "longer", 95, line -> time(line.step().longer(), "longer", "shorter"));
        tables.column(steps, "differs", 180, line -> differs(line.step()));
        payload = tables.table("saga-compared-payload", "sagas.compared.payload", "sagas.compared.payload.none");
        tables.column(payload, "type", 160, change -> Display.safe(change.type()));
        tables.column(payload, "field", 130, change -> Display.safe(change.field()));
        TableColumn<?, ?> before = tables.column(payload, "marked", 170, change -> Shown.cell(change.mine()));
        TableColumn<?, ?> after = tables.column(payload, "selected", 170, change -> Shown.cell(change.theirs()));
        tables.position(payload, "position", PayloadChange::other);
        mine = List.of(here, before);
        theirs = List.of(there, after);
        none.setWrapText(true);
        WholeText.of(none);
        steps.setPlaceholder(none);
        steps.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
        SplitPane both = new SplitPane(steps, payload);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.6);
        root.setTop(head());
        root.setCenter(both);
        InvalidationListener again = changed -> fill();
        compared.comparedProperty().addListener(again);
        compared.markedProperty().addListener(again);
        chosen.nowProperty().addListener(again);
        chosen.faceProperty().addListener(again);
        fill();
    }

    private Node head() {
        Button mark = new Button(words.text("sagas.compared.markThis"));
        mark.setId("saga-mark");
        mark.getStyleClass().add("small");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setTooltip(new Tooltip(words.text("command.sagas.mark.does")));
        mark.setOnAction(done -> compared.mark());
        about.setId("saga-compared-about");
        about.setMinWidth(0);
        WholeText.of(about);
        HBox head = new HBox(10, mark, about);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("filter-bar");
        return head;
    }

    private void fill() {
        SagaComparison now = compared.comparedProperty().get();
        String marked = compared.markedProperty().get();
        Saga selected = chosen.nowProperty().get();
        filling = true;
        steps.getItems()
                .setAll(
                        now == null
                                ? List.of()
                                : IntStream.range(0, now.steps().size())
                                        .mapToObj(i -> new Line(now.steps().get(i), i == now.first()))
                                        .toList());
        filling = false;
        String left = marked.isEmpty() ? words.text("sagas.column.marked") : Display.safe(marked);
        String right = selected == null || now == null
                ? words.text("sagas.column.selected")
                : Display.safe(selected.row().id());
        mine.forEach(column -> column.setText(left));
        theirs.forEach(column -> column.setText(right));
        select(null);
        none.setText(words.text(missing(marked, selected)));
        about.setText(now == null ? markedText(marked) : verdict(now));
        if (now != null && now.first() >= 0) {
            steps.scrollTo(Math.max(0, now.first() - 2));
        }
    }

    private String markedText(String marked) {
        return marked.isEmpty() ? "" : words.text("sagas.compared.marked", Display.safe(marked));
    }

    private static String missing(String marked, Saga selected) {
        return marked.isEmpty()
                ? "sagas.compared.mark"
                : selected == null
                        ? "sagas.why.unborn"
                        : marked.equals(selected.row().id()) ? "sagas.compared.same" : "sagas.compared.unborn";
    }

    private String verdict(SagaComparison now) {
        String sides = words.text(
                "sagas.compared.sides",
                Display.safe(now.one().row().id()),
                said.status(now.one().row().status()),
                Display.safe(now.other().row().id()),
                said.status(now.other().row().status()));
        String way = now.first() < 0
                ? words.text("sagas.compared.alike")
                : words.text("sagas.compared.first", name(now.steps().get(now.first())));
        return way + "   ·   " + sides + (now.cut() ? "   ·   " + words.text("sagas.compared.cut") : "");
    }

    private void select(Line line) {
        SagaComparison now = compared.comparedProperty().get();
        if (filling || now == null) {
            payload.getItems().clear();
            return;
        }
        Stream<AlignedStep> shown = line == null ? now.steps().stream() : Stream.of(line.step());
        payload.getItems().setAll(shown.flatMap(step -> step.payload().stream()).toList());
        if (line != null && line.step().other() >= 0) {
            chosen.chooseStep(line.step().other());
        }
    }

    private String name(AlignedStep step) {
        return step.name() == null ? words.text("sagas.compared.outside") : Display.safe(step.name());
    }

    private String verdict(Line line) {
        AlignedStep step = line.step();
        return line.first()
                ? words.text("sagas.compared.here")
                : words.text(
                        step.diverges()
                                ? "sagas.compared.diverges"
                                : step.unlike().isEmpty() ? "sagas.compared.alike.step" : "sagas.compared.differs");
    }

    private String side(AlignedStep step, boolean marked) {
        SagaComparison now = compared.comparedProperty().get();
        int number = marked ? step.one() : step.other();
        if (now == null || step.name() == null) {
            return "";
        }
        return number < 0
                ? words.text("sagas.compared.none")
                : said.signed(
                        (marked ? now.one() : now.other()).steps().get(number).status());
    }

    private String time(double seconds, String more, String less) {
        if (Double.isNaN(seconds) || Math.abs(seconds) < NOTHING) {
            return "";
        }
        return words.text("sagas.compared." + (seconds > 0 ? more : less), said.lasting(Math.abs(seconds)));
    }

    private String differs(AlignedStep step) {
        return Stream.of(Unlike.values())
                .filter(step.unlike()::contains)
                .map(one -> words.text("sagas.unlike." + one.text()))
                .collect(Collectors.joining(", "));
    }

    Node node() {
        return root;
    }
}
