package playhead.ui.detail;

import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import playhead.event.Json;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.Look;
import playhead.ui.text.Words;

/**
 * Payloads as a tree of names and values whose parts open. Names have the room that they need, values have the rest. For
 * the window's thread.
 */
public final class PayloadTree {
    private static final double NAMES = 140;
    private static final double VALUES = 220;
    private static final int WIDEST = 260;
    private static final int LEAST = 110;
    /** About as wide as a part stands further in than what it belongs to. */
    private static final String INDENT = "     ";

    private final TreeTableView<JsonPart> tree;
    private final GrowingColumns growing;
    private final TreeTableColumn<JsonPart, String> names;

    /** @param name what screen readers call it */
    public PayloadTree(Look look, Words words, String name) {
        this(new TreeTableView<>(), look, words);
        tree.setShowRoot(false);
        tree.getStyleClass().add("dense");
        tree.setAccessibleText(name);
    }

    /** @param tree without columns */
    PayloadTree(TreeTableView<JsonPart> tree, Look look, Words words) {
        this.tree = tree;
        growing = new GrowingColumns(look, WIDEST);
        look.rows(tree);
        names = new TreeTableColumn<>(words.text("detail.column.name"));
        names.setPrefWidth(look.width(NAMES));
        names.setCellValueFactory(
                item -> new ReadOnlyStringWrapper(item.getValue().getValue().name()));
        TreeTableColumn<JsonPart, String> values = new TreeTableColumn<>(words.text("detail.column.value"));
        values.setPrefWidth(look.width(VALUES));
        values.setCellValueFactory(
                item -> new ReadOnlyStringWrapper(item.getValue().getValue().text()));
        names.minWidthProperty().bind(look.zoomProperty().multiply(LEAST));
        values.minWidthProperty().bind(look.zoomProperty().multiply(LEAST));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tree.getColumns().add(names);
        tree.getColumns().add(values);
        tree.setPlaceholder(new Label(""));
    }

    /** The tree. */
    public Node node() {
        return tree;
    }

    /** Shows values under their names, opened. */
    public void show(Map<String, Json> values) {
        TreeItem<JsonPart> root = new TreeItem<>();
        values.forEach((name, value) -> {
            PartItem item = PartItem.of(name, value);
            item.setExpanded(true);
            root.getChildren().add(item);
        });
        tree.setRoot(root);
        root.getChildren().forEach(item -> fit(item, INDENT));
    }

    private void fit(TreeItem<JsonPart> item, String before) {
        growing.show(names, before + item.getValue().name());
        if (item.isExpanded()) {
            item.getChildren().forEach(part -> fit(part, before + INDENT));
        }
    }
}
