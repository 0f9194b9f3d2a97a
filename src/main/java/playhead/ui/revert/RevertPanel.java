package playhead.ui.revert;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import playhead.revert.OnConflict;
import playhead.ui.look.Look;
import playhead.ui.look.Presence;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Reverted;

/** Binds the card on which a revert is rehearsed. */
public final class RevertPanel {
    private final RevertViewModel model;
    private final Look look;
    private final Words words;
    private final Function<Path, Optional<Path>> chooser;
    private final Runnable close;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private TableView<RevertLine> changes;

    @FXML
    private VBox conflictBox;

    @FXML
    private Label conflictTitle;

    @FXML
    private ComboBox<OnConflict> mode;

    @FXML
    private TableView<RevertLine> conflicts;

    @FXML
    private TextField reason;

    @FXML
    private HBox evidence;

    @FXML
    private Button workOn;

    @FXML
    private Label why;

    @FXML
    private Label saved;

    @FXML
    private Button plan;

    @FXML
    private Button cancel;

    @FXML
    private Button append;

    /**
     * @param chooser lets the user choose a file, beginning at one; empty when nothing was chosen
     * @param close takes the card away
     */
    public RevertPanel(
            RevertViewModel model, Look look, Words words, Function<Path, Optional<Path>> chooser, Runnable close) {
        this.chooser = chooser;
        this.model = model;
        this.look = look;
        this.words = words;
        this.close = close;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.whatProperty());
        columns(changes, false);
        columns(conflicts, true);
        mode.getItems().setAll(OnConflict.values());
        mode.setConverter(new Names());
        mode.valueProperty().bindBidirectional(model.modeProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        // Enter in the field must not press Cancel: what was typed would be lost.
        reason.setOnAction(event -> {
            append.requestFocus();
            event.consume();
        });
        Presence.showWhile(evidence, model.evidenceProperty());
        workOn.setOnAction(event -> model.workOn());
        why.textProperty().bind(model.whyNot());
        append.disableProperty().bind(model.whyNot().isNotEmpty());
        saved.textProperty().bind(model.savedProperty());
        Presence.showWhile(saved, model.savedProperty().isNotEmpty());
        plan.disableProperty().bind(Bindings.isEmpty(changes.getItems()));
        plan.setOnAction(event -> chooser.apply(model.proposed()).ifPresent(model::savePlan));
        append.setOnAction(event -> model.append());
        cancel.setOnAction(event -> close.run());
        model.rehearsalProperty().subscribe(this::show);
    }

    private void show(Reverted now) {
        boolean some = now != null && !now.rehearsal().conflicts().isEmpty();
        conflictBox.setVisible(some);
        conflictBox.setManaged(some);
        if (now == null) {
            changes.getItems().clear();
            conflicts.getItems().clear();
            about.setText("");
            append.setText(words.text("revert.append.none"));
            return;
        }
        int events = now.rehearsal().changes().size();
        var lines = RevertLine.changes(now.rehearsal().changes(), words);
        changes.getItems().setAll(lines);
        conflicts.getItems().setAll(RevertLine.conflicts(now.rehearsal().conflicts(), words));
        conflictTitle.setText(
                words.text("revert.conflicts", now.rehearsal().conflicts().size()));
        long fields = lines.stream().filter(line -> !line.field().isEmpty()).count();
        about.setText(words.text("revert.about", events, fields, Shown.number(now.end())));
        append.setText(words.text("revert.append", events));
    }

    private void columns(TableView<RevertLine> table, boolean later) {
        look.rows(table);
        add(table, "revert.column.entity", 150, RevertLine::entity);
        add(table, "revert.column.field", 130, RevertLine::field);
        add(table, "revert.column.now", 160, RevertLine::now);
        add(table, later ? "revert.column.would" : "revert.column.after", 160, RevertLine::after);
        if (later) {
            add(table, "revert.column.later", 120, RevertLine::later);
        }
        table.setPlaceholder(new Label(words.text("revert.none")));
    }

    private void add(TableView<RevertLine> table, String key, double width, Function<RevertLine, String> value) {
        TableColumn<RevertLine, String> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(made -> new LongCell());
        table.getColumns().add(column);
    }

    /** The card. */
    public Node node() {
        return root;
    }

    /** The control that gets the cursor. */
    public Node first() {
        return reason;
    }

    /** A value that is cut off has a tooltip. */
    private static final class LongCell extends javafx.scene.control.TableCell<RevertLine, String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setTooltip(empty || item.length() < 16 ? null : new Tooltip(item));
        }
    }

    /** Ways to treat conflicts as people call them. */
    private final class Names extends StringConverter<OnConflict> {
        @Override
        public String toString(OnConflict shown) {
            return shown == null ? "" : words.text("revert.mode." + shown.name());
        }

        @Override
        public OnConflict fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
        }
    }
}
