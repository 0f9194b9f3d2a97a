package playhead.ui.totals;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** A choice of fields whose first line is none. */
final class FieldBox {
    private static final String NONE = "";

    private final ComboBox<String> box;
    private final StringProperty field;
    private boolean filling;

    /**
     * @param box shows the choice
     * @param field what is chosen, null for none
     * @param words what none is called
     */
    FieldBox(ComboBox<String> box, StringProperty field, Words words) {
        this.box = box;
        this.field = field;
        box.setConverter(new Wording<>(name -> name.isEmpty() ? words.text("totals.none") : Display.safe(name)));
        field.addListener((property, was, is) -> box.setValue(is == null ? NONE : is));
        box.setValue(field.get() == null ? NONE : field.get());
        box.setButtonCell(new Chosen());
        box.valueProperty().addListener((property, was, is) -> {
            if (!filling) {
                field.set(is == null || is.isEmpty() ? null : is);
            }
        });
    }

    /** Offers other fields. What is chosen stays when it is one of them. */
    void offer(List<String> fields) {
        if (field.get() != null && !fields.contains(field.get())) {
            field.set(null);
        }
        filling = true;
        box.getSelectionModel().clearSelection();
        box.getItems().setAll(Stream.concat(Stream.of(NONE), fields.stream()).toList());
        box.getSelectionModel().select(field.get() == null ? NONE : field.get());
        filling = false;
    }

    /** Says what is chosen. The cell that JavaFX makes is left empty when the lines change behind it. */
    private final class Chosen extends ListCell<String> {
        Chosen() {
            box.valueProperty().subscribe(this::write);
        }

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            write(box.getValue());
        }

        private void write(String name) {
            setText(box.getConverter().toString(name == null ? NONE : name));
        }
    }
}
