package playhead.ui.state;

import java.util.List;
import javafx.collections.ObservableList;
import playhead.workspace.TypeSummary;

/**
 * The entity types of a log that has grown: those that were there, perhaps with more entities and columns, then new ones.
 *
 * @param found all of them
 */
record GrownTypes(List<TypeSummary> found) {
    /** Brings them into a list, each in its place; answers what a type of it is now, the first one for null. */
    TypeSummary into(ObservableList<TypeSummary> types, TypeSummary shown) {
        for (int i = 0; i < found.size(); i++) {
            if (i == types.size()) {
                types.add(found.get(i));
            } else if (!found.get(i).equals(types.get(i))) {
                types.set(i, found.get(i));
            }
        }
        return types.stream()
                .filter(type -> shown == null || type.name().equals(shown.name()))
                .findFirst()
                .orElse(shown);
    }
}
