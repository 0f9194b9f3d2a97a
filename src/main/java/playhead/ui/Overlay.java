package playhead.ui;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What lies on top of everything: at most one card, which keeps the cursor until it is closed. */
final class Overlay {
    private final StackPane layer;
    private final ChangeListener<Node> keepCursor = (property, was, is) -> keep(is);
    private Node before;
    private Node cursor;

    /** @param layer the node over the whole window; a click beside the card closes it */
    Overlay(StackPane layer) {
        this.layer = layer;
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

    /** True while a card is shown. */
    boolean isOpen() {
        return layer.isVisible();
    }

    /** True while this card is shown. */
    boolean shows(String id) {
        return isOpen() && id.equals(layer.getChildren().getFirst().getId());
    }
}
