package playhead.ui.sagas;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.saga.SagaNote;
import playhead.ui.note.NoteLine;

/** What was said about sagas. For the window's thread. */
public final class SagaNotes {
    private final ObjectProperty<List<NoteLine>> all = new SimpleObjectProperty<>(List.of());

    /** About none as yet. */
    SagaNotes() {}

    /** All notes on the log, of which only those on sagas matter here. */
    public ObjectProperty<List<NoteLine>> allProperty() {
        return all;
    }

    /** What was said about one, by position. */
    List<SagaNote> of(String id) {
        return all.get().stream()
                .map(NoteLine::note)
                .filter(note -> id != null && id.equals(note.target().saga()))
                .map(note -> new SagaNote(note.target().from(), note.by(), note.text()))
                .sorted(Comparator.comparingLong(SagaNote::position))
                .toList();
    }

    /** Whether anything was said about one. */
    boolean has(String id) {
        return all.get().stream()
                .anyMatch(line -> id.equals(line.note().target().saga()));
    }
}
