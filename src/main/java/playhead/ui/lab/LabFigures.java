package playhead.ui.lab;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import playhead.lab.LabReport;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** How far a run is, in figures. */
final class LabFigures {
    private final LabModel model;
    private final Words words;
    private final GridPane grid = new GridPane(16, 4);
    private int row;

    LabFigures(LabModel model, Words words) {
        this.model = model;
        this.words = words;
        grid.setId("lab-figures");
    }

    Node node() {
        add("completed", report -> Shown.number(report.completed()));
        add("compensated", report -> Shown.number(report.compensated()));
        add("failed", report -> Shown.number(report.failed()));
        add("open", report -> Shown.number(report.open()));
        add("waiting", report -> Shown.number(report.settings().count() - report.sagas()));
        add("commands", report -> Shown.number(report.commands()));
        add("events", report -> Shown.number(report.events()));
        add("duplicates", report -> Shown.number(report.duplicates()));
        add("crashes", report -> Shown.number(report.crashes()));
        return grid;
    }

    private void add(String what, Function<LabReport, String> figure) {
        Label name = new Label(words.text("lab.figure." + what));
        name.setTooltip(new Tooltip(name.getText()));
        Label value = new Label();
        value.setId("lab-figure-" + what);
        value.getStyleClass().add("text-bold");
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.reportProperty().get() == null
                                ? "–"
                                : figure.apply(model.reportProperty().get()),
                        model.reportProperty()));
        name.setLabelFor(value);
        grid.addRow(row++, name, value);
    }
}
