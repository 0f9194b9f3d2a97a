package playhead.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Lets parts of the window come into sight one a frame, so that none waits until all are styled and laid out; they go out of
 * it together. For the window's thread.
 */
final class PartsInTurn {
    private final ObservableBooleanValue wanted;
    private final IntegerProperty arrived = new SimpleIntegerProperty();
    private int parts;

    /** @param wanted true while the parts are to be seen */
    PartsInTurn(ObservableBooleanValue wanted) {
        this.wanted = wanted;
        wanted.subscribe(is -> {
            if (!is) {
                arrived.set(0);
            }
        });
    }

    /** The next part: true when it is its turn to be seen, and as long as the parts are to be seen. */
    BooleanBinding next() {
        int turn = parts++;
        return Bindings.createBooleanBinding(() -> wanted.get() && arrived.get() > turn, wanted, arrived);
    }

    /** A frame of the window. */
    void pulse() {
        if (wanted.get() && arrived.get() < parts) {
            arrived.set(arrived.get() + 1);
        }
    }

    /** True when no part is missing that is to be seen. */
    boolean isFinished() {
        return !wanted.get() || arrived.get() == parts;
    }
}
