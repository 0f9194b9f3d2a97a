package playhead.ui.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import playhead.event.Json;
import playhead.event.Leaves;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.detail.DetailViewModel.SelectedEvent;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** What can be supposed of the selected event: that it did not happen, or that one of its fields had another value. */
final class EventEdit extends VBox {
    private static final int FIELDS = 300;

    private final WhatIfModel model;
    private final Words words;
    private final ObservableValue<SelectedEvent> selected;
    private final Label name = new Label();
    private final Button skip = new Button();
    private final ComboBox<String> field = new ComboBox<>();
    private final TextField value = new TextField();
    private final Button suppose;
    private final Map<String, Json> values = new LinkedHashMap<>();

    EventEdit(WhatIfModel model, ObservableValue<SelectedEvent> selected, Command skipping, Words words) {
        super(6);
        this.model = model;
        this.words = words;
        this.selected = selected;
        getStyleClass().add("what-if-event");
        CommandButtons.bind(skip, skipping);
        field.setEditable(true);
        field.setId("what-if-field");
        field.setPromptText(words.text("whatif.field"));
        field.setAccessibleText(words.text("whatif.field"));
        field.setPrefWidth(150);
        field.valueProperty().addListener((property, was, is) -> propose(is));
        value.setId("what-if-value");
        value.setPromptText(words.text("whatif.value"));
        value.setAccessibleText(words.text("whatif.value"));
        value.setPrefColumnCount(10);
        value.setOnAction(event -> suppose());
        suppose = new Button(words.text("whatif.suppose"));
        suppose.setId("what-if-suppose");
        suppose.setOnAction(event -> suppose());
        suppose.disableProperty()
                .bind(field.getEditor()
                        .textProperty()
                        .isEmpty()
                        .or(value.textProperty().isEmpty()));
        Wrapping.of(name);
        getChildren().addAll(name, skip, new FlowPane(4, 4, field, value, suppose));
        selected.addListener((property, was, is) -> show());
        model.suppositions().addListener((javafx.collections.ListChangeListener<Supposition>) change -> show());
        show();
    }

    /** Puts the cursor to where a value is changed. */
    void edit() {
        if (field.getValue() == null && !field.getItems().isEmpty()) {
            field.setValue(field.getItems().getFirst());
        }
        value.requestFocus();
        value.selectAll();
    }

    private void show() {
        SelectedEvent event = selected.getValue();
        boolean can = event != null && model.now() != null;
        for (javafx.scene.Node part : getChildren()) {
            part.setVisible(part == name || can);
            part.setManaged(part.isVisible());
        }
        if (event == null) {
            name.setText(words.text("whatif.noEvent"));
            values.clear();
            field.getItems().clear();
            return;
        }
        name.setText(words.text(
                "whatif.event",
                Shown.position(event.position()),
                Display.safe(event.event().type())));
        skip.setText(words.text(model.supposed().skips(event.position()) ? "whatif.unskip" : "whatif.skip"));
        Map<String, Json> now = new Leaves(event.event().data()).first(FIELDS);
        if (!now.equals(values)) {
            values.clear();
            values.putAll(now);
            field.getItems().setAll(now.keySet());
            field.setValue(now.isEmpty() ? null : now.keySet().iterator().next());
        }
    }

    private void propose(String chosen) {
        Json known = chosen == null ? null : values.get(chosen);
        value.setText(known == null ? "" : Shown.cell(known));
    }

    private void suppose() {
        SelectedEvent event = selected.getValue();
        String chosen = field.getEditor().getText();
        if (event != null && model.now() != null && !chosen.isBlank()) {
            model.edit(event.position(), chosen.strip(), value.getText());
        }
    }
}
