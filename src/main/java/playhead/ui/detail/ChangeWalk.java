package playhead.ui.detail;

import java.util.function.Supplier;
import playhead.ui.replay.Jump;

/**
 * Moves the playhead from change to change of what is selected. For the window's thread.
 *
 * @param jump moves the playhead
 * @param state of the selected entity
 * @param field the selected one, null for the entity as a whole
 */
public record ChangeWalk(Jump jump, EntityStateModel state, Supplier<String> field) {
    /** Moves the playhead to a position of the log. */
    public void to(long position) {
        jump.to(position);
    }

    /** Goes to where the entity is, when it is not here: its first event, or just before it was deleted. */
    void whereItIs() {
        long elsewhere = state.elsewhereProperty().get();
        if (elsewhere > 0) {
            jump.to(elsewhere);
        } else if (elsewhere < 0) {
            jump.before(-elsewhere);
        }
    }

    /** Goes to the event that said the selected field, or the entity, last. */
    void toChange() {
        long position = state.saidAt(field.get());
        if (position > 0) {
            jump.to(position);
        }
    }

    /** Goes to just before the event that said the selected field, or the entity, last: once more walks further back. */
    void beforeChange() {
        long position = state.saidAt(field.get());
        if (position > 0) {
            jump.before(position);
        }
    }
}
