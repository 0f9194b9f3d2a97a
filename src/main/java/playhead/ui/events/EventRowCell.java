package playhead.ui.events;

import java.util.function.LongConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableRow;
import playhead.ui.colour.SignChip;
import playhead.ui.look.PseudoClasses;
import playhead.ui.replay.Following;
import playhead.ui.replay.Supposed;

/**
 * A row that knows whether it lies after the playhead and how a colour rule marks it; a double click moves the playhead to
 * it.
 */
final class EventRowCell extends TableRow<EventLine> {
    private final Following following;
    private final Supposed supposed;
    /** Held here, because a line outlives the row that shows it and must not hold it. */
    private final InvalidationListener tint = mark -> tint();

    private final WeakInvalidationListener weakTint = new WeakInvalidationListener(tint);
    private EventLine shown;

    EventRowCell(Following following, Supposed supposed, LongConsumer movePlayhead) {
        this.following = following;
        this.supposed = supposed;
        // The row lives as long as its table, and the table as long as the window.
        following.shownProperty().addListener((property, was, is) -> mark());
        supposed.openProperty().addListener((property, was, is) -> mark());
        selectedProperty().addListener(tint);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                movePlayhead.accept(getItem().ordinal());
            }
        });
    }

    @Override
    protected void updateItem(EventLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line != shown) {
            if (shown != null) {
                shown.markProperty().removeListener(weakTint);
            }
            if (line != null) {
                line.markProperty().addListener(weakTint);
            }
            shown = line;
        }
        mark();
        tint();
    }

    private void mark() {
        long at = following.shownProperty().get().at();
        EventLine line = getItem();
        pseudoClassStateChanged(PseudoClasses.FUTURE, line != null && line.ordinal() > at);
        pseudoClassStateChanged(PseudoClasses.AT, line != null && line.ordinal() == at);
        pseudoClassStateChanged(PseudoClasses.SKIPPED, line != null && supposed.skips(line.position()));
        pseudoClassStateChanged(PseudoClasses.EDITED, line != null && supposed.edits(line.position()));
    }

    /** What is selected looks as everywhere; the sign in its first column stays. */
    private void tint() {
        SignChip.tint(
                this,
                shown == null || isSelected() ? null : shown.markProperty().get());
    }
}
