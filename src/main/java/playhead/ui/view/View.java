package playhead.ui.view;

import java.util.Optional;
import javafx.scene.Node;
import playhead.ui.filter.FilterMemory;
import playhead.ui.filter.FilterModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the large views in the middle of the window. Its title is the word {@code view.ID.title}, its command
 * {@code view.ID}. For the window's thread.
 */
public interface View {
    /** Stable name such as {@code events}. */
    String id();

    /** Keys that show it, where the digits do not reach. */
    default String[] keys() {
        return new String[0];
    }

    /** Literal of the icon on its tab. */
    String icon();

    /** What is shown; the same node at every call. */
    Node node();

    /** Tells it whether it is in front: what is not seen need not be computed. */
    default void setShown(boolean shown) {}

    /** Puts the cursor into its filter; false when it has none. */
    default boolean editFilter() {
        return false;
    }

    /** Leaves what was typed into its filter while the cursor is there; false when there was nothing to leave. */
    default boolean escape() {
        return false;
    }

    /** What its rows are filtered by; empty when it has no filter. */
    default Optional<FilterModel> filter() {
        return Optional.empty();
    }

    /** What can be copied and exported now; empty when there is nothing. */
    default Optional<Offer> offer() {
        return Optional.empty();
    }

    /** Writes down what it shows and how, to come back to: its filter at least. */
    default void remember(ObjectNode into) {
        filter().ifPresent(filter -> FilterMemory.write(filter, into));
    }

    /** Shows it as it was written down. */
    default void recall(JsonNode from) {
        filter().ifPresent(filter -> FilterMemory.use(from, filter));
    }

    /** The value that is selected in it; empty when none is, or none that a condition can ask for. */
    default Optional<Picked> picked() {
        return Optional.empty();
    }
}
