package playhead.ui.look;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Duration;

/** A field for a condition, applied shortly after the last key or at once with Enter, and the line below it that says
 * why it cannot be used. */
public final class FilterField {
    private static final Duration TYPING = Duration.millis(300);

    private final TextField field;

    /**
     * @param field where the condition is written
     * @param text the condition
     * @param apply uses it as it is written
     * @param problem the line below
     * @param reason why it cannot be used, empty when it can
     */
    public FilterField(
            TextField field, StringProperty text, Runnable apply, Label problem, ReadOnlyStringProperty reason) {
        this.field = field;
        field.textProperty().bindBidirectional(text);
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(event -> apply.run());
        field.textProperty().addListener((property, was, is) -> typing.playFromStart());
        field.setOnAction(event -> {
            typing.stop();
            apply.run();
        });
        problem.textProperty().bind(reason);
        problem.visibleProperty().bind(reason.isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
    }

    /** Puts the cursor into it. */
    public void edit() {
        field.requestFocus();
        field.selectAll();
    }

    /** Empties it if it has the cursor and there is something to empty; true if it did. */
    public boolean clear() {
        if (field.isFocused() && !field.getText().isEmpty()) {
            field.clear();
            return true;
        }
        return false;
    }
}
