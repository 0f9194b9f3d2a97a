package playhead.ui.detail;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import playhead.history.Causality;
import playhead.history.CauseNode;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/** The selected event with its causes and their causes, and with its effects and theirs. */
final class CausesPane {
    private final DetailViewModel model;
    private final Tables tables;
    private final TreeTableView<Line> tree;

    /**
     * A line of the tree.
     *
     * @param text what it says
     * @param node the event, or null for a heading
     */
    private record Line(String text, CauseNode node) {}

    CausesPane(DetailViewModel model, Tables tables) {
        this.model = model;
        this.tables = tables;
        tree = tables.tree("event-causes", "detail.causes.table");
    }

    BorderPane node() {
        column("detail.column.event", 280, Line::text);
        column(
                "detail.column.entity",
                120,
                line -> line.node() == null || line.node().home() == null
                        ? ""
                        : Display.safe(line.node().home().id()));
        column(
                "detail.column.actor",
                80,
                line -> line.node() == null ? "" : Display.safe(line.node().actor()));
        column(
                "detail.column.time",
                190,
                line -> line.node() == null
                        ? ""
                        : tables.look().clock().text(line.node().time()));
        tables.look().clock().zoneProperty().addListener(zone -> tree.refresh());
        Label empty = new Label(tables.words().text("detail.causes.empty"));
        Wrapping.of(empty);
        tree.setPlaceholder(empty);
        tree.setRoot(null);
        model.causes().aroundProperty().addListener((property, was, is) -> show(is));
        tables.onOpen(tree, view -> selected(), position -> {
            model.showEvent(position);
            model.walk().to(position);
        });
        Label about = new Label();
        Wrapping.of(about);
        about.getStyleClass().add("caption");
        about.textProperty().bind(model.causes().aboutProperty());
        BorderPane pane = new BorderPane(tree);
        pane.setTop(about);
        return pane;
    }

    private Long selected() {
        TreeItem<Line> item = tree.getSelectionModel().getSelectedItem();
        CauseNode node = item == null ? null : item.getValue().node();
        return node == null || node.position() == 0 ? null : node.position();
    }

    private void column(String title, double width, Function<Line, String> text) {
        TreeTableColumn<Line, String> column =
                new TreeTableColumn<>(tables.words().text(title));
        column.setPrefWidth(tables.look().width(width));
        column.setSortable(false);
        column.setCellValueFactory(
                item -> new ReadOnlyStringWrapper(text.apply(item.getValue().getValue())));
        tree.getColumns().add(column);
    }

    private void show(Causality around) {
        if (around == null
                || around.causes().next().isEmpty() && around.effects().next().isEmpty()) {
            tree.setRoot(null);
            return;
        }
        TreeItem<Line> root = new TreeItem<>();
        add(root, "detail.causes.by", around.causes());
        add(root, "detail.causes.to", around.effects());
        tree.setRoot(root);
    }

    private void add(TreeItem<Line> root, String heading, CauseNode node) {
        if (!node.next().isEmpty()) {
            TreeItem<Line> top = new TreeItem<>(new Line(tables.words().text(heading), null));
            top.setExpanded(true);
            branches(node, top);
            root.getChildren().add(top);
        }
    }

    private void branches(CauseNode node, TreeItem<Line> item) {
        for (CauseNode next : node.next()) {
            TreeItem<Line> below = new TreeItem<>(new Line(model.causes().line(next), next));
            below.setExpanded(true);
            branches(next, below);
            item.getChildren().add(below);
        }
        if (node.more() > 0) {
            item.getChildren()
                    .add(new TreeItem<>(
                            new Line(tables.words().text("detail.causes.more", Shown.number(node.more())), null)));
        }
    }
}
