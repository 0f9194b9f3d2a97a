package playhead.ui.detail;

import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.RawRecord;

/** What an event was read from, as it stands in its file. */
public final class RawModel {
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyObjectWrapper<RawRecord> record = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private LongFunction<Answer<RawRecord>> source;
    private long asked;

    RawModel(Background background, Words words) {
        this.lane = background.lane();
        this.words = words;
    }

    /**
     * Shows records of another log.
     *
     * @param records answers what the event at a position was read from; called on a worker thread
     */
    public void open(LongFunction<Answer<RawRecord>> records) {
        close();
        source = records;
    }

    void close() {
        lane.forget();
        source = null;
        asked = 0;
        record.set(null);
        about.set("");
    }

    void ask(long position) {
        if (source == null || position == asked) {
            return;
        }
        asked = position;
        LongFunction<Answer<RawRecord>> records = source;
        about.set(words.text("detail.raw.looking", Shown.position(position)));
        lane.ask(() -> records.apply(position), answer -> {
            switch (answer) {
                case Answer.Refused<RawRecord>(String reason, boolean wrongUsage) -> {
                    record.set(null);
                    about.set(words.said(reason));
                }
                case Answer.Given<RawRecord>(RawRecord found, java.util.List<String> warnings) -> {
                    record.set(found);
                    about.set(words.text(
                            found.whole() ? "detail.raw.about" : "detail.raw.cut",
                            Display.safe(found.file()),
                            Shown.number(found.line()),
                            Shown.number(found.offset())));
                }
            }
        });
    }

    /** The record, null while there is none. */
    ReadOnlyObjectProperty<RawRecord> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** Where it stands, that it is being looked for, or why it is not to be had. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }
}
