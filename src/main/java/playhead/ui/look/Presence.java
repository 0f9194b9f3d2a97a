package playhead.ui.look;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Nodes that are there at times only, and take no room at others. */
public final class Presence {
    private Presence() {}

    /** Shows a node while a condition holds, from now on. */
    public static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
