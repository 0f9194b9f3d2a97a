package playhead.ui.replay;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.InOrder;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Notes;

/** Records what is said about the open log, one thing after the other. For the window's thread. */
public final class Recording {
    private final InOrder order;
    private final Words words;
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private Notes notes;

    /** @param background where it is recorded */
    public Recording(Background background, Words words) {
        this.order = new InOrder(background);
        this.words = words;
    }

    /** Records in another log; null for none. */
    public void open(Notes kept) {
        notes = kept;
    }

    /** What is said about the log that is open. */
    public Notes notes() {
        return notes;
    }

    /**
     * Records something, after all that was asked before.
     *
     * @param then takes what came of it, if the same log is still open
     */
    public <T> void record(Function<Notes, Answer<T>> change, Consumer<Answer<T>> then) {
        Notes kept = notes;
        order.run(() -> change.apply(kept), answer -> {
            if (answer instanceof Answer.Refused<T>(String reason, boolean usage)) {
                // The same reason once more is said once more.
                refused.set("");
                refused.set(words.said(reason));
            }
            count.set(count.get() + 1);
            if (kept == notes) {
                then.accept(answer);
            }
        });
    }

    /** Why the log did not take something. */
    public ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** Changes whenever something was recorded or refused. */
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
