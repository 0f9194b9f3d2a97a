package playhead.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;

/** The parts of the window that the cursor goes round, each with the control in it that takes the cursor. */
final class Panes {
    /**
     * One part.
     *
     * @param area the area of the commands that belong to it, such as {@code events}
     * @param around the node it lies in
     * @param first what takes the cursor, if there is anything now
     */
    private record Pane(Supplier<String> area, Supplier<Node> around, Supplier<Optional<Node>> first) {}

    private final List<Pane> panes = new ArrayList<>();

    /** Adds the next part whose first table, tree or list takes the cursor. */
    void add(Supplier<String> area, Supplier<Node> around) {
        panes.add(new Pane(area, around, () -> find(around.get(), Panes::isTable)));
    }

    /** Adds the next part in which the first text field takes the cursor. */
    void addField(Supplier<String> area, Supplier<Node> around) {
        panes.add(new Pane(area, around, () -> find(around.get(), TextInputControl.class::isInstance)));
    }

    /** Adds the next part in which one node takes the cursor. */
    void add(Supplier<String> area, Node around, Supplier<Node> first) {
        panes.add(new Pane(
                area, () -> around, () -> Optional.ofNullable(first.get()).filter(Panes::takesCursor)));
    }

    /** Moves the cursor to the next part that can take it, or to the one before. */
    void cycle(Node owner, boolean forward) {
        int step = forward ? 1 : panes.size() - 1;
        int at = at(owner);
        int from = at < 0 ? (forward ? panes.size() - 1 : 0) : at;
        for (int i = 1; i <= panes.size(); i++) {
            Optional<Node> next =
                    panes.get((from + i * step) % panes.size()).first().get();
            if (next.isPresent()) {
                next.get().requestFocus();
                return;
            }
        }
    }

    /** The area of the part that has the cursor, or empty. */
    String areaOf(Node owner) {
        int at = at(owner);
        return at < 0 ? "" : panes.get(at).area().get();
    }

    /** Number of the part with the cursor: the one whose own control has it, otherwise the innermost around it. */
    private int at(Node owner) {
        for (int i = 0; i < panes.size(); i++) {
            Optional<Node> first = panes.get(i).first().get();
            if (first.isPresent() && first.get() == owner) {
                return i;
            }
        }
        for (Node node = owner; node != null; node = node.getParent()) {
            for (int i = panes.size() - 1; i >= 0; i--) {
                if (panes.get(i).around().get() == node) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Optional<Node> find(Node node, Predicate<Node> wanted) {
        if (node == null || !node.isVisible()) {
            return Optional.empty();
        }
        if (wanted.test(node) && takesCursor(node)) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent && !isTable(node)) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = find(child, wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takesCursor(Node node) {
        return node.isFocusTraversable() && !node.isDisabled();
    }

    private static boolean isTable(Node node) {
        return node instanceof TableView
                || node instanceof TreeTableView
                || node instanceof ListView
                || node instanceof TreeView;
    }
}
