package playhead.ui.events;

import java.util.function.LongConsumer;
import javafx.scene.control.TableRow;
import playhead.ui.look.PseudoClasses;
import playhead.ui.replay.Following;

/** A row that knows whether it lies after the playhead; a double click moves the playhead to it. */
final class EventRowCell extends TableRow<EventLine> {
    private final Following following;

    EventRowCell(Following following, LongConsumer movePlayhead) {
        this.following = following;
        // The row lives as long as its table, and the table as long as the window.
        following.shownProperty().addListener((property, was, is) -> mark());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                movePlayhead.accept(getItem().ordinal());
            }
        });
    }

    @Override
    protected void updateItem(EventLine line, boolean empty) {
        super.updateItem(line, empty);
        mark();
    }

    private void mark() {
        long at = following.shownProperty().get().at();
        EventLine line = getItem();
        pseudoClassStateChanged(PseudoClasses.FUTURE, line != null && line.ordinal() > at);
        pseudoClassStateChanged(PseudoClasses.AT, line != null && line.ordinal() == at);
    }
}
