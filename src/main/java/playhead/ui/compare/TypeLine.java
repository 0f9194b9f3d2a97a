package playhead.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.history.Comparison;

/**
 * How many entities of one type differ. It stays while A and B move; only the counts change.
 *
 * @param type its name
 * @param counts how many came, went and changed; null while that is not known
 */
record TypeLine(String type, ObjectProperty<Comparison.OfType> counts) {
    TypeLine(String type) {
        this(type, new SimpleObjectProperty<>());
    }
}
