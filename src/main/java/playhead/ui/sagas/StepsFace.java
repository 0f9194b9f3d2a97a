package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import playhead.event.EventTime;
import playhead.saga.Compensation;
import playhead.saga.Saga;
import playhead.saga.SagaStep;
import playhead.saga.StepStatus;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The saga as a list of steps: those that are expected first. Below, what the selected one changed. */
final class StepsFace {
    private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");

    /** A step with its number and what undoes it. */
    private record Line(int number, SagaStep step, String undone) {}

    private final ChosenSaga chosen;
    private final SagaWords words;
    private final TableView<Line> table;
    private final SplitPane node;
    private boolean filling;

    StepsFace(ChosenSaga chosen, StepChangesPane changes, Look look, Words texts) {
        this.chosen = chosen;
        this.words = new SagaWords(texts, look.clock());
        SagaTables tables = new SagaTables(look, texts);
        table = tables.table("saga-steps", "sagas.steps", "sagas.steps.none");
        tables.column(table, "number", 44, line -> Shown.number(line.number() + 1))
                .getStyleClass()
                .add("number");
        tables.column(table, "stepStatus", 130, line -> words.signed(line.step().status()));
        tables.column(table, "step", 190, line -> words.name(line.step().name()));
        tables.column(table, "participant", 130, line -> words.name(line.step().participant()));
        tables.column(
                        table,
                        "attempts",
                        90,
                        line -> line.step().attempts() == 0
                                ? ""
                                : Shown.number(line.step().attempts()))
                .getStyleClass()
                .add("number");
        tables.column(table, "took", 100, line -> took(line.step()))
                .getStyleClass()
                .add("number");
        tables.column(table, "deadline", 190, line -> words.time(line.step().deadline()));
        tables.column(table, "error", 200, line -> words.name(line.step().error()));
        tables.column(table, "result", 200, line -> words.name(line.step().result()));
        tables.column(table, "compensation", 160, Line::undone);
        tables.position(table, "begun", line -> line.step().begun());
        tables.position(table, "ended", line -> line.step().ended());
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(Line line, boolean empty) {
                super.updateItem(line, empty);
                pseudoClassStateChanged(
                        FUTURE, !empty && line != null && line.step().begun() == 0);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null && !filling) {
                chosen.chooseStep(is.number());
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen.jumpThere();
                event.consume();
            }
        });
        chosen.nowProperty().addListener((property, was, is) -> fill());
        chosen.eventProperty().addListener((property, was, is) -> select());
        node = new SplitPane(table, changes.node());
        node.setOrientation(Orientation.VERTICAL);
        node.setDividerPositions(0.62);
        fill();
    }

    private String took(SagaStep step) {
        EventTime from = step.begunAt();
        EventTime to = step.endedAt();
        return from == null || to == null
                ? ""
                : words.lasting(to.seconds() - from.seconds() + (to.nanos() - from.nanos()) / 1e9);
    }

    private void fill() {
        Saga saga = chosen.nowProperty().get();
        List<Line> first = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; saga != null && i < saga.steps().size(); i++) {
            SagaStep step = saga.steps().get(i);
            boolean waits = step.status() == StepStatus.PENDING;
            (waits ? first : lines).add(new Line(i, step, ""));
        }
        for (int i = 0; saga != null && i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.step().status() == StepStatus.COMPENSATED || line.step().status() == StepStatus.COMPENSATING) {
                lines.set(i, new Line(line.number(), line.step(), undone(saga, line.number())));
            }
        }
        first.addAll(lines);
        filling = true;
        table.getItems().setAll(first);
        filling = false;
        select();
    }

    private String undone(Saga saga, int step) {
        for (Compensation one : saga.compensations()) {
            if (one.step() == step) {
                long by = one.by() > 0 ? one.by() : one.request();
                return words.signed(one.status()) + "  " + (by > 0 ? Shown.position(by) : "");
            }
        }
        return "";
    }

    private void select() {
        int step = chosen.step();
        filling = true;
        table.getSelectionModel().clearSelection();
        for (int i = 0; step >= 0 && i < table.getItems().size(); i++) {
            if (table.getItems().get(i).number() == step) {
                table.getSelectionModel().select(i);
                table.scrollTo(Math.max(0, i - 3));
                break;
            }
        }
        filling = false;
    }

    SplitPane node() {
        return node;
    }
}
