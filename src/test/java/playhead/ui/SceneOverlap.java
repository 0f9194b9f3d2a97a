package playhead.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.layout.BorderPane;

/** Parts of a scene that should stand beside each other and lie on each other, for want of room. */
final class SceneOverlap {
    private static final double TOUCHING = 1;

    private SceneOverlap() {}

    /** The controls in different parts of a pane with a border that lie on each other, in words. */
    static List<String> of(Node root) {
        List<String> found = new ArrayList<>();
        visit(root, found);
        return found;
    }

    private static void visit(Node node, List<String> found) {
        if (!node.isVisible() || !(node instanceof Parent parent)) {
            return;
        }
        if (parent instanceof BorderPane pane && pane.getHeight() > 0) {
            List<Node> parts = pane.getChildren().stream()
                    .filter(part -> part.isManaged() && part.isVisible())
                    .toList();
            for (int i = 0; i < parts.size(); i++) {
                for (Node other : parts.subList(i + 1, parts.size())) {
                    compare(controls(parts.get(i)), controls(other), found);
                }
            }
        }
        parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
    }

    private static void compare(List<Node> some, List<Node> others, List<String> found) {
        for (Node one : some) {
            for (Node other : others) {
                if (overlap(place(one), place(other))) {
                    found.add(SceneText.path(one) + " and " + SceneText.path(other));
                }
            }
        }
    }

    /** The outermost controls in it that are seen. */
    private static List<Node> controls(Node part) {
        if (!part.isVisible()) {
            return List.of();
        }
        if (part instanceof Control) {
            return List.of(part);
        }
        return part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> controls(child).stream())
                        .toList()
                : List.of();
    }

    private static Bounds place(Node part) {
        return part.localToScene(part.getLayoutBounds());
    }

    private static boolean overlap(Bounds one, Bounds other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return across > TOUCHING && down > TOUCHING;
    }
}
