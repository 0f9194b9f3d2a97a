package playhead.ui.importing;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import playhead.importing.mapping.RowKind;
import playhead.importing.preview.SampleRow;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Binds the step that says what a row is. */
public final class RowsController {
    private static final int MOST_ROWS = 200;
    private static final double NARROWEST = 60;
    private static final double WIDEST = 240;
    private static final int LONGEST = 100;
    private static final int MOST_COLUMNS = 60;

    private final RowsViewModel model;
    private final WizardViewModel wizard;
    private final Look look;
    private final Words words;
    private final ToggleGroup kinds = new ToggleGroup();
    private Layout shown;
    private boolean filling;

    @FXML
    private RadioButton event;

    @FXML
    private RadioButton change;

    @FXML
    private RadioButton image;

    @FXML
    private Label guess;

    @FXML
    private TextField type;

    @FXML
    private HBox deleting;

    @FXML
    private ChoiceBox<String> deleteColumn;

    @FXML
    private TextField deleteValues;

    @FXML
    private TableView<SampleRow> table;

    RowsController(RowsViewModel model, WizardViewModel wizard, Look look, Words words) {
        this.model = model;
        this.wizard = wizard;
        this.look = look;
        this.words = words;
    }

    @FXML
    void initialize() {
        look.rows(table);
        kind(event, RowKind.EVENT);
        kind(change, RowKind.CHANGE);
        kind(image, RowKind.IMAGE);
        type.textProperty().addListener((property, was, is) -> {
            if (!filling) {
                model.type(is);
            }
        });
        deleteColumn.valueProperty().addListener((property, was, is) -> delete());
        deleteValues.textProperty().addListener((property, was, is) -> delete());
        wizard.changesProperty().addListener((property, was, is) -> fill());
    }

    private void kind(RadioButton button, RowKind kind) {
        button.setToggleGroup(kinds);
        button.selectedProperty().addListener((property, was, is) -> {
            if (is && !filling) {
                model.kind(kind);
            }
        });
    }

    private void delete() {
        if (!filling) {
            model.delete(
                    deleteColumn.getSelectionModel().getSelectedIndex() <= 0 ? null : deleteColumn.getValue(),
                    deleteValues.getText());
        }
    }

    private void fill() {
        filling = true;
        List.of(event, change, image).get(model.kind().ordinal()).setSelected(true);
        guess.setText(model.guess());
        if (!type.isFocused()) {
            type.setText(model.type());
        }
        TextColumns.show(deleting, model.kind() == RowKind.IMAGE);
        Layout layout = wizard.layoutProperty().get();
        if (layout != shown) {
            shown = layout;
            rows(layout);
        }
        model.delete().ifPresent(rule -> {
            deleteColumn.setValue(rule.column());
            if (!deleteValues.isFocused()) {
                deleteValues.setText(String.join(", ", rule.values()));
            }
        });
        filling = false;
    }

    private void rows(Layout layout) {
        table.getColumns().clear();
        table.getItems().clear();
        deleteColumn.getItems().clear();
        deleteValues.clear();
        if (layout == null) {
            return;
        }
        deleteColumn.getItems().add(words.text("importing.rows.never"));
        deleteColumn.getItems().addAll(model.columns());
        deleteColumn.getSelectionModel().select(0);
        TextColumns columns = new TextColumns(look);
        GrowingColumns widths = new GrowingColumns(look, WIDEST);
        columns.numbers(table, words.text("importing.rows.line"), 60, row -> Shown.number(row.line()));
        layout.preview().columns().stream()
                .limit(MOST_COLUMNS)
                .forEach(name -> widths.begin(
                        columns.add(
                                table,
                                name,
                                130,
                                row -> Shown.cut(Display.safe(row.cells().get(name)), LONGEST)),
                        NARROWEST));
        table.getItems().setAll(layout.head().stream().limit(MOST_ROWS).toList());
        widths.fit(table);
    }
}
