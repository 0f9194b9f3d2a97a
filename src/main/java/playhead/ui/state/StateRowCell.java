package playhead.ui.state;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableRow;
import playhead.ui.colour.SignChip;
import playhead.ui.look.LazyLine;

/** A row of states with the tint of the colour rule that marks it. */
final class StateRowCell extends TableRow<LazyLine<StateCells>> {
    /** Held here, because a line outlives the row that shows it and must not hold it. */
    private final InvalidationListener tint = cells -> tint();

    private final WeakInvalidationListener weakTint = new WeakInvalidationListener(tint);
    private LazyLine<StateCells> shown;

    @Override
    protected void updateItem(LazyLine<StateCells> line, boolean empty) {
        super.updateItem(line, empty);
        if (line != shown) {
            if (shown != null) {
                shown.shownProperty().removeListener(weakTint);
            }
            if (line != null) {
                line.shownProperty().addListener(weakTint);
            }
            shown = line;
        }
        tint();
    }

    private void tint() {
        StateCells cells = shown == null ? null : shown.shownProperty().get();
        SignChip.tint(this, cells == null ? null : cells.mark());
    }
}
