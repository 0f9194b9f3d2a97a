package playhead.ui.detail;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.history.BlameRow;

/**
 * A line of the tree of an entity's state: a field with its value and who said it, or an object that holds fields. It stays
 * while the playhead moves; only what it shows changes.
 *
 * @param name last key of the path, safe to show
 * @param path the whole path as it is shown
 * @param said value and event, null for an object
 */
record FieldLine(String name, String path, ObjectProperty<BlameRow> said) {
    FieldLine(String name, String path) {
        this(name, path, new SimpleObjectProperty<>());
    }
}
