package playhead.ui.whatif;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import playhead.event.JsonWriter;
import playhead.ui.detail.DetailViewModel.SelectedEvent;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** Supposes that something more happened: after the selected event, or where the playhead stands. */
final class EventInsert extends VBox {
    private final WhatIfModel model;
    private final ObservableValue<SelectedEvent> selected;
    private final Words words;
    private final TextField type;
    private final TextField entity;
    private final TextField data;
    private final Button add;

    EventInsert(WhatIfModel model, ObservableValue<SelectedEvent> selected, Words words) {
        super(4);
        this.model = model;
        this.selected = selected;
        this.words = words;
        type = field("what-if-insert-type", "whatif.insert.type", 10);
        entity = field("what-if-insert-entity", "whatif.insert.entity", 10);
        data = field("what-if-insert-data", "whatif.insert.data", 10);
        add = new Button(words.text("whatif.insert.add"));
        add.setId("what-if-insert");
        add.setOnAction(pressed -> add());
        add.disableProperty()
                .bind(type.textProperty().isEmpty().or(entity.textProperty().isEmpty()));
        data.setOnAction(pressed -> add());
        Label where = new Label();
        where.setId("what-if-insert-where");
        Wrapping.of(where);
        where.setMinHeight(USE_PREF_SIZE);
        where.getStyleClass().add("what-if-title");
        getChildren().addAll(where, new FlowPane(4, 4, type, entity, data, add));
        Runnable show = () -> where.setText(words.text("whatif.insert.where", Shown.position(after())));
        selected.subscribe(event -> {
            if (event != null && event.event().stream() != null && !entity.isFocused()) {
                entity.setText(event.event().stream().type() + "/"
                        + event.event().stream().id());
            }
            show.run();
        });
        model.atProperty().subscribe(at -> show.run());
    }

    private TextField field(String id, String word, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words.text(word));
        field.setAccessibleText(words.text(word));
        field.setPrefColumnCount(columns);
        return field;
    }

    private long after() {
        SelectedEvent event = selected.getValue();
        return event == null ? model.atProperty().get() : event.position();
    }

    private void add() {
        if (model.now() == null || add.isDisabled()) {
            return;
        }
        String said = data.getText().strip();
        JsonWriter head = new JsonWriter().object();
        head.name("type")
                .text(type.getText().strip())
                .name("stream")
                .text(entity.getText().strip());
        String json = head.end().toJson().toString();
        model.insert(after(), said.isEmpty() ? json : json.substring(0, json.length() - 1) + ",\"data\":" + said + "}");
    }

    /** Puts the cursor to where the type is written. */
    void edit() {
        type.requestFocus();
    }
}
