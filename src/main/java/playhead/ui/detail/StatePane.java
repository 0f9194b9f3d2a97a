package playhead.ui.detail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.StackPane;
import playhead.event.FieldPath;
import playhead.history.BlameRow;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/** The state of the entity as a tree, with a chip for the event that said each field; below it, the selected field. */
final class StatePane {
    private static final double WIDEST = 150;
    private static final double WIDEST_CHIP = 640;
    /** The triangle of a field that has parts, and how far those are to its right. */
    private static final int INDENT = 3;

    private final DetailViewModel model;
    private final Tables tables;
    private final TreeTableView<FieldLine> tree;
    private final Map<String, TreeItem<FieldLine>> items = new HashMap<>();
    private final TextArea whole = new TextArea();
    private final Sparkline line;
    private final GrowingColumns growing;
    private final GrowingColumns chips;
    private boolean filling;

    StatePane(DetailViewModel model, Tables tables) {
        this.model = model;
        this.tables = tables;
        tree = tables.tree("entity-state", "detail.state.table");
        growing = new GrowingColumns(tables.look(), WIDEST);
        chips = new GrowingColumns(tables.look(), WIDEST_CHIP);
        line = new Sparkline(tables.look(), tables.words(), model.walk()::to);
    }

    SplitPane node() {
        column("detail.column.field", 90, item -> new ReadOnlyStringWrapper(item.name()));
        column("detail.column.value", 90, item -> item.said().map(said -> Shown.cell(said.value())));
        TreeTableColumn<FieldLine, BlameRow> said =
                new TreeTableColumn<>(tables.words().text("detail.column.saidBy"));
        said.setPrefWidth(tables.look().width(260));
        said.setSortable(false);
        said.setCellValueFactory(item -> item.getValue().getValue().said());
        said.setCellFactory(view -> new Chip());
        tree.getColumns().add(said);
        tree.setRoot(new TreeItem<>());
        Label empty = new Label(tables.words().text("detail.state.empty"));
        Wrapping.of(empty);
        tree.setPlaceholder(empty);
        tables.onOpen(
                tree,
                view -> tree.getSelectionModel().getSelectedItem(),
                item -> model.walk().toChange());
        model.state().fields().addListener((ListChangeListener<BlameRow>) change -> fill());
        tree.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null && is.getValue() != null && !filling) {
                model.fieldProperty().set(is.getValue().path());
            }
        });
        model.fieldProperty().addListener((property, was, is) -> showField());
        model.history().pointsProperty().addListener((property, was, is) -> showField());
        model.following()
                .shownProperty()
                .addListener((property, was, is) -> line.mark(model.state().isInLogOrder() ? is.at() : 0));
        whole.setEditable(false);
        Wrapping.of(whole);
        whole.setPromptText(tables.words().text("detail.state.prompt"));
        whole.setAccessibleText(tables.words().text("detail.state.whole"));
        SplitPane pane = new SplitPane(tree, new StackPane(whole, line));
        pane.setOrientation(Orientation.VERTICAL);
        pane.setDividerPositions(0.75);
        return pane;
    }

    private void column(String title, double width, Function<FieldLine, ObservableValue<String>> text) {
        TreeTableColumn<FieldLine, String> column =
                new TreeTableColumn<>(tables.words().text(title));
        column.setPrefWidth(tables.look().width(width));
        column.setSortable(false);
        column.setCellValueFactory(item -> text.apply(item.getValue().getValue()));
        tree.getColumns().add(column);
    }

    /** Values change in place; the tree is only put together anew when other fields are there. */
    private void fill() {
        filling = true;
        List<BlameRow> fields = List.copyOf(model.state().fields());
        Map<String, BlameRow> said = new HashMap<>();
        fields.forEach(row -> said.put(row.field().toString(), row));
        List<String> shown = items.values().stream()
                .filter(item -> item.getValue().said().get() != null)
                .map(item -> item.getValue().path())
                .toList();
        if (shown.size() != said.size() || !said.keySet().containsAll(shown)) {
            rebuild(fields);
        }
        fit(fields);
        items.forEach((path, item) -> item.getValue().said().set(said.get(path)));
        filling = false;
        select();
        showField();
    }

    /** Gives the columns the room that fields need which say something else than before. */
    private void fit(List<BlameRow> fields) {
        for (BlameRow row : fields) {
            BlameRow before =
                    items.get(row.field().toString()).getValue().said().get();
            if (row.equals(before)) {
                continue;
            }
            List<String> parts = row.field().parts();
            growing.show(tree.getColumns().get(0), " ".repeat(INDENT * (parts.size() + 1)) + parts.getLast());
            growing.show(tree.getColumns().get(1), Shown.cell(row.value()));
            chips.show(tree.getColumns().get(2), saidBy(row));
        }
    }

    private String saidBy(BlameRow said) {
        String actor = said.actor() == null ? "" : "  " + Display.safe(said.actor());
        String time = said.time() == null ? "" : "  " + tables.look().clock().text(said.time());
        return Shown.position(said.position()) + "  " + Display.safe(said.type()) + actor + time;
    }

    private void rebuild(List<BlameRow> fields) {
        Map<String, TreeItem<FieldLine>> before = new HashMap<>(items);
        items.clear();
        TreeItem<FieldLine> root = new TreeItem<>(new FieldLine("", ""));
        for (BlameRow row : fields) {
            TreeItem<FieldLine> parent = root;
            List<String> parts = row.field().parts();
            for (int depth = 1; depth <= parts.size(); depth++) {
                String path = new FieldPath(parts.subList(0, depth)).toString();
                TreeItem<FieldLine> item = items.get(path);
                if (item == null) {
                    item = new TreeItem<>(new FieldLine(Display.safe(parts.get(depth - 1)), path));
                    TreeItem<FieldLine> known = before.get(path);
                    item.setExpanded(known == null || known.isExpanded());
                    items.put(path, item);
                    parent.getChildren().add(item);
                }
                parent = item;
            }
        }
        tree.setRoot(root);
    }

    private void select() {
        TreeItem<FieldLine> item = items.get(model.fieldProperty().get());
        if (item != null && tree.getSelectionModel().getSelectedItem() != item) {
            tree.getSelectionModel().select(item);
        }
    }

    /** A line through the numbers of the field, or its whole value. */
    private void showField() {
        select();
        TreeItem<FieldLine> item = items.get(model.fieldProperty().get());
        BlameRow said = item == null ? null : item.getValue().said().get();
        boolean numbers = model.history().pointsProperty().get().size() > 1;
        line.setVisible(numbers);
        whole.setVisible(!numbers);
        line.show(numbers ? model.history().pointsProperty().get() : List.of());
        String text = said == null ? "" : Shown.value(said.value());
        if (!text.equals(whole.getText())) {
            whole.setText(text);
        }
    }

    /** Names the event that said a field; a click goes there. */
    private final class Chip extends TreeTableCell<FieldLine, BlameRow> {
        private final Hyperlink link = new Hyperlink();

        Chip() {
            link.setFocusTraversable(false);
            link.getStyleClass().add("chip");
            link.setOnAction(event -> {
                if (getItem() != null) {
                    model.fieldProperty().set(getItem().field().toString());
                    model.walk().to(getItem().position());
                }
            });
        }

        @Override
        protected void updateItem(BlameRow said, boolean empty) {
            super.updateItem(said, empty);
            if (empty || said == null) {
                setGraphic(null);
                return;
            }
            link.setText(saidBy(said));
            link.setVisited(false);
            setGraphic(link);
        }
    }
}
