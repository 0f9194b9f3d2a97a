package playhead.ui.detail;

import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import playhead.event.Json;
import playhead.ui.look.Look;
import playhead.ui.text.Words;

/** Payloads as a tree of names and values whose parts open. */
public final class PayloadTree {
    private final TreeTableView<JsonPart> tree = new TreeTableView<>();

    /** @param name what screen readers call it */
    public PayloadTree(Look look, Words words, String name) {
        tree.setShowRoot(false);
        tree.getStyleClass().add("dense");
        tree.setAccessibleText(name);
        look.rows(tree);
        TreeTableColumn<JsonPart, String> names = new TreeTableColumn<>(words.text("detail.column.name"));
        names.setPrefWidth(look.width(180));
        names.setCellValueFactory(
                item -> new ReadOnlyStringWrapper(item.getValue().getValue().name()));
        TreeTableColumn<JsonPart, String> values = new TreeTableColumn<>(words.text("detail.column.value"));
        values.setPrefWidth(look.width(260));
        values.setCellValueFactory(
                item -> new ReadOnlyStringWrapper(item.getValue().getValue().text()));
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
    }
}
