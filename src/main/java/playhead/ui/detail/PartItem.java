package playhead.ui.detail;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import playhead.event.Json;

/** A line of the payload's tree that finds the lines below it when it is opened. */
final class PartItem extends TreeItem<JsonPart> {
    private boolean found;

    private PartItem(JsonPart part) {
        super(part);
    }

    static PartItem of(String name, Json json) {
        return new PartItem(new JsonPart(name, json.bytes(), 0, json.length()));
    }

    @Override
    public boolean isLeaf() {
        return !getValue().hasParts();
    }

    @Override
    public ObservableList<TreeItem<JsonPart>> getChildren() {
        if (!found) {
            found = true;
            super.getChildren()
                    .setAll(getValue().parts().stream().map(PartItem::new).toList());
        }
        return super.getChildren();
    }
}
