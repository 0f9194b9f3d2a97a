package playhead.ui.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.Recording;
import playhead.workspace.Moment;
import playhead.workspace.Note;
import playhead.workspace.NoteTarget;
import playhead.workspace.Notes;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** The notes on the open log; each change is recorded beside its events at once. For the window's thread. */
public final class NotesModel {
    private final Playhead playhead;
    private final Recording recording;
    private final LatestRequest lane;
    private final ReadOnlyObjectWrapper<List<NoteLine>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<NoteLine> found = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<NoteLine> selected = new SimpleObjectProperty<>();
    private Session session;

    /**
     * @param playhead in its order notes are placed
     * @param background where they are read
     * @param recording takes changes
     */
    public NotesModel(Playhead playhead, Background background, Recording recording) {
        this.playhead = playhead;
        this.recording = recording;
        this.lane = background.lane();
        playhead.replayProperty().addListener((property, was, is) -> read());
        search.addListener((property, was, is) -> find());
    }

    /** Shows the notes on a log; null for none. */
    public void open(Session opened) {
        lane.forget();
        session = opened;
        selected.set(null);
        use(List.of());
        read();
    }

    /** Goes on with the same log, which has more events. */
    public void grow(Session grown) {
        session = grown;
        read();
    }

    private void read() {
        if (session != null) {
            Session asked = session;
            Notes kept = recording.notes();
            Replay replay = playhead.replayProperty().get();
            lane.ask(() -> lines(kept, asked, replay), this::use);
        }
    }

    private static List<NoteLine> lines(Notes kept, Session session, Replay replay) {
        List<NoteLine> lines = new ArrayList<>();
        List<Note> ever = kept.ever();
        for (Note note : ever) {
            if (note.standing() == Note.Standing.STANDS) {
                List<Note> before = ever.stream()
                        .filter(other -> other.number() == note.number() && !other.equals(note))
                        .toList();
                long from = session.momentOf(note.target().from(), replay).at();
                long to = session.momentOf(note.target().to(), replay).at();
                lines.add(new NoteLine(note, before, Math.min(from, to), Math.max(from, to)));
            }
        }
        return lines.stream()
                .sorted(Comparator.comparingLong(NoteLine::from)
                        .thenComparingLong(line -> line.note().number()))
                .toList();
    }

    private void use(List<NoteLine> lines) {
        all.set(lines);
        find();
    }

    private void find() {
        NoteLine chosen = selected.get();
        found.setAll(all.get().stream().filter(line -> line.has(search.get())).toList());
        selected.set(
                chosen == null
                        ? null
                        : found.stream()
                                .filter(line ->
                                        line.note().number() == chosen.note().number())
                                .findFirst()
                                .orElse(null));
    }

    /**
     * Says something about the log.
     *
     * @param draft what it is about, at moments of the order that is shown
     */
    public void take(NoteDraft draft, String text) {
        Session asked = session;
        recording.record(notes -> notes.take(placed(draft, asked), text), done -> read());
    }

    /** In another order a stretch goes from the first of its two events to the last, as the log has them. */
    private static NoteTarget placed(NoteDraft draft, Session session) {
        long from = session.positionOf(new Moment(draft.from(), draft.replay()));
        long to = session.positionOf(new Moment(draft.to(), draft.replay()));
        return NoteTarget.over(Math.min(from, to), Math.max(from, to))
                .about(draft.entity(), draft.field())
                .aboutSaga(draft.saga());
    }

    /** Says a note in other words. */
    public void replace(NoteLine line, String text) {
        recording.record(notes -> notes.replace(line.note().number(), text), done -> read());
    }

    /** Takes a note back. */
    public void withdraw(NoteLine line) {
        recording.record(notes -> notes.withdraw(line.note().number()), done -> read());
    }

    /** The next note after the playhead, or the one before; from the last to the first. */
    public Optional<NoteLine> next(boolean on) {
        List<NoteLine> lines = on ? all.get() : all.get().reversed();
        long at = playhead.atProperty().get();
        return lines.stream()
                .filter(line -> on ? line.from() > at : line.from() < at)
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    /** Takes what is said about the log. */
    public Recording recording() {
        return recording;
    }

    /** All notes that hold, in the order that is shown. */
    public ReadOnlyObjectProperty<List<NoteLine>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Those that have what is searched for. */
    public ObservableList<NoteLine> found() {
        return found;
    }

    /** What is searched for. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The one that is selected, or null. */
    public ObjectProperty<NoteLine> selectedProperty() {
        return selected;
    }
}
