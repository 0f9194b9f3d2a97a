package playhead.ui;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What lies on top of everything: at most one card, which keeps the cursor until it is closed. */
final class Overlay {
    private final StackPane layer = new StackPane();
    private final ChangeListener<Node> keepCursor = (property, was, is) -> keep(is);
    private Node before;
    private Node cursor;

    Overlay() {
        layer.getStyleClass().add("overlay");
        layer.setVisible(false);
        // A click beside the card closes it.
        layer.setOnMousePressed(event -> {
            if (event.getTarget() == layer) {
                close();
            }
        });
    }

    /**
     * Shows a card in place of whatever was there.
     *
     * @param card what is shown
     * @param place where it stands
     * @param first the control in it that gets the cursor
     */
    void show(Node card, Pos place, Node first) {
        close();
        before = layer.getScene().getFocusOwner();
        cursor = first;
        StackPane.setAlignment(card, place);
        layer.getChildren().setAll(card);
        layer.setVisible(true);
        layer.applyCss();
        layer.layout();
        first.requestFocus();
        layer.getScene().focusOwnerProperty().addListener(keepCursor);
    }

    private void keep(Node owner) {
        if (owner == null || !isInside(owner)) {
            cursor.requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == layer) {
                return true;
            }
        }
        return false;
    }

    /** Closes the card and gives the cursor back; false when there was none. */
    boolean close() {
        if (!isOpen()) {
            return false;
        }
        layer.getScene().focusOwnerProperty().removeListener(keepCursor);
        layer.setVisible(false);
        layer.getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
        return true;
    }

    private boolean isOpen() {
        return layer.isVisible();
    }

    /** The card that is shown, or null. */
    Node shown() {
        return isOpen() ? layer.getChildren().getFirst() : null;
    }

    /** The node over the whole window. */
    StackPane layer() {
        return layer;
    }
}
