package playhead.ui.detail;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.event.Json;
import playhead.history.FieldChange;
import playhead.ui.look.Presence;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/** What differs between the entity at the playhead and itself before its last event, at A or at the end. */
final class DiffPane {
    private static final int SHORT = 14;
    private static final int ROWS = 4;

    private final DetailViewModel model;
    private final Tables tables;
    private final TextArea whole = new TextArea();

    DiffPane(DetailViewModel model, Tables tables) {
        this.model = model;
        this.tables = tables;
        prepareWhole();
    }

    VBox node() {
        FlowPane choice = new FlowPane(6, 4);
        choice.getStyleClass().add("filter-bar");
        ToggleGroup group = new ToggleGroup();
        for (DiffModel.Against against : DiffModel.Against.values()) {
            ToggleButton button = new ToggleButton(tables.words().text("detail.diff.against." + against));
            button.getStyleClass().add("small");
            button.setUserData(against);
            button.setSelected(against == model.diff().againstProperty().get());
            button.setToggleGroup(group);
            choice.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, was, is) -> {
            if (is == null) {
                group.selectToggle(was);
            } else if (is.getUserData() != model.diff().againstProperty().get()) {
                model.diff().againstProperty().set((DiffModel.Against) is.getUserData());
                model.compareAgain();
            }
        });
        Label about = new Label();
        Wrapping.of(about);
        about.getStyleClass().add("caption");
        about.textProperty().bind(model.diff().aboutProperty());
        return new VBox(choice, about, table(), whole);
    }

    /** Both values of the selected field as they are, where a column has no room for them. */
    private void prepareWhole() {
        whole.setId("entity-diff-whole");
        whole.setEditable(false);
        whole.setPrefRowCount(ROWS);
        whole.setMinHeight(TextArea.USE_PREF_SIZE);
        whole.setAccessibleText(tables.words().text("detail.diff.whole"));
        Wrapping.of(whole);
        Presence.showWhile(whole, whole.textProperty().isNotEmpty());
    }

    private void showWhole(FieldChange change) {
        whole.setText(
                change == null || isShort(change.old()) && isShort(change.now())
                        ? ""
                        : "− " + Shown.value(change.old()) + "\n+ " + Shown.value(change.now()));
    }

    private static boolean isShort(Json value) {
        return value == null || value.length() <= SHORT;
    }

    private TableView<FieldChange> table() {
        TableView<FieldChange> table = tables.table("entity-diff", "detail.diff.table");
        table.setItems(model.diff().changes());
        Label empty = new Label();
        Wrapping.of(empty);
        empty.textProperty()
                .bind(model.diff()
                        .aboutProperty()
                        .map(said -> said.isEmpty() ? tables.words().text("detail.state.empty") : said));
        table.setPlaceholder(empty);
        tables.column(table, "detail.column.sign", 34, DiffPane::sign);
        tables.column(
                table,
                "detail.column.field",
                120,
                change -> Display.safe(change.field().toString()));
        tables.column(table, "detail.column.before", 150, change -> Shown.cell(change.old()));
        tables.column(table, "detail.column.after", 150, change -> Shown.cell(change.now()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            showWhole(is);
            if (is != null) {
                model.fieldProperty().set(is.field().toString());
            }
        });
        return table;
    }

    /** Added, removed or changed, as a sign beside whatever colour. */
    static String sign(FieldChange change) {
        return change.old() == null ? "+" : change.now() == null ? "−" : "~";
    }
}
