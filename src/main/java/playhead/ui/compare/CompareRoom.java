package playhead.ui.compare;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import playhead.ui.look.Look;
import playhead.ui.look.Presence;
import playhead.ui.look.WholeText;

/**
 * Gives the tables of a comparison the room there is: without A there is nothing to count, what the empty table says does
 * not stand above it as well, and in a narrow window the moments are written without their times.
 *
 * @param root of the view
 * @param look how large everything is
 */
record CompareRoom(Region root, Look look) {
    private static final double WIDE = 1_150;
    private static final int COLUMNS = 20;
    private static final int FEW_COLUMNS = 8;
    private static final double SHARE = 0.36;
    private static final double WORDS = 450;

    /** Shows the counts only while there is an A. */
    void counts(SplitPane parts, Node counts, CompareViewModel model) {
        InvalidationListener show = changed -> {
            boolean compared = model.whyNoA() == null;
            if (!compared) {
                parts.getItems().remove(counts);
            } else if (!parts.getItems().contains(counts)) {
                parts.getItems().addFirst(counts);
                parts.setDividerPositions(SHARE);
            }
        };
        model.moments().addListener(show);
        show.invalidated(model.markA().momentProperty());
    }

    /** Says how many differ, whole in a tooltip, unless the empty table says it. */
    void about(Label about, CompareViewModel model) {
        about.textProperty().bind(model.aboutProperty());
        about.setTooltip(WholeText.tooltip(model.aboutProperty()));
        about.maxWidthProperty().bind(root.widthProperty().multiply(0.95));
        Presence.showWhile(about, Bindings.isNotEmpty(model.lines()));
    }

    /** In a narrow table a column that counts has the sign of what it counts over it. */
    static void heading(TableColumn<?, ?> column, TableView<?> table, Look look, String sign) {
        String word = column.getText();
        column.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> table.getWidth() < WORDS * look.zoomProperty().get() ? sign : word,
                        table.widthProperty(),
                        look.zoomProperty()));
    }

    /** As wide as there is room for; what is cut off stands in a tooltip. */
    void place(TextField field) {
        field.prefColumnCountProperty()
                .bind(Bindings.createIntegerBinding(
                        () -> root.getWidth() < WIDE * look.zoomProperty().get() ? FEW_COLUMNS : COLUMNS,
                        root.widthProperty(),
                        look.zoomProperty()));
        field.setTooltip(WholeText.tooltip(field.textProperty()));
    }
}
