package playhead.workspace;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import playhead.event.EntityRef;
import playhead.history.TimeIndex;
import playhead.journal.Head;
import playhead.journal.MerkleTree;
import playhead.journal.TreeHash;
import playhead.saga.SagaNote;
import playhead.store.DocumentKind;
import playhead.store.H2EventStore;
import playhead.store.StoredDocument;

/**
 * What is said about a log: notes and marks. Each is a record of its own beside the events, also when the workspace is
 * sealed, and none is ever changed: what was said is replaced or withdrawn by a later record. Nothing that the log says
 * changes by it, so it can be said from any place of the log. May be slow; safe for several threads.
 */
public final class Notes {
    private final H2EventStore store;
    private final Filing filing;
    private final ViewSettings view;
    private final Supplier<TimeIndex> index;

    Notes(H2EventStore store, Filing filing, ViewSettings view, Supplier<TimeIndex> index) {
        this.store = store;
        this.filing = filing;
        this.view = view;
        this.index = index;
    }

    /** Notes that hold, by their numbers. */
    public List<Note> all() {
        return book().standing();
    }

    /** Every note that was ever taken, with what became of it; oldest first. */
    public List<Note> ever() {
        return book().ever();
    }

    /** What is said about a saga, by position. */
    public List<SagaNote> ofSaga(String id) {
        return all().stream()
                .filter(note -> id.equals(note.target().saga()))
                .map(note -> new SagaNote(note.target().from(), note.by(), note.text()))
                .sorted(Comparator.comparingLong(SagaNote::position))
                .toList();
    }

    /** Marks in the order of their setting; also those of workspaces that did not record them yet. */
    public List<NamedPosition> marks() {
        long end = store.end();
        return book().marks(new OldMarks(view.get(OldMarks.SETTING)).all()).stream()
                .filter(mark -> mark.position() <= end)
                .toList();
    }

    /** The entity that a person names, or why there is none. */
    public Answer<EntityRef> entity(String name) {
        TimeIndex known = index.get();
        return new EntityNames(known)
                .find(name)
                .then(number -> Answer.of(known.row(number, 0).ref()));
    }

    /** Says something about the log. */
    public synchronized Answer<Note> take(NoteTarget target, String text) {
        return file(NoteChange.TakeNote.of(target, text.strip()))
                .then(done -> Answer.of(book().ever().getLast()));
    }

    /** Says it in other words, about the same. */
    public synchronized Answer<Note> replace(long number, String text) {
        return standing(number)
                .then(note -> file(new NoteChange.TakeNote(note.target(), text.strip(), number, null, null)))
                .then(done -> Answer.of(book().ever().getLast()));
    }

    /** Takes a note back; it can still be read. */
    public synchronized Answer<Note> withdraw(long number) {
        return file(new NoteChange.WithdrawNote(number))
                .then(done -> Answer.of(book().ever().stream()
                        .filter(note -> note.number() == number)
                        .reduce((first, later) -> later)
                        .orElseThrow()));
    }

    /** The note with a number, if it holds. */
    public Answer<Note> standing(long number) {
        return book().standing().stream()
                .filter(note -> note.number() == number)
                .findFirst()
                .map(Answer::of)
                .orElseGet(() -> Answer.refuse("there is no note " + number));
    }

    /** Gives a place a name. */
    public Answer<Void> mark(NamedPosition mark) {
        return file(new NoteChange.SetMark(mark));
    }

    /** Gives a mark another name. */
    public Answer<Void> rename(NamedPosition mark, String name) {
        return file(new NoteChange.RenameMark(mark, name));
    }

    /** Takes a mark away. */
    public Answer<Void> unmark(NamedPosition mark) {
        return file(new NoteChange.RemoveMark(mark));
    }

    /** Takes over what was said about another log, under the names of those who said it. */
    Answer<Void> adopt(List<Note> notes, List<NamedPosition> marks) {
        List<NoteChange> changes = new ArrayList<>();
        marks.forEach(mark -> changes.add(new NoteChange.SetMark(mark)));
        notes.forEach(
                note -> changes.add(new NoteChange.TakeNote(note.target(), note.text(), null, note.by(), note.time())));
        return file(changes);
    }

    /** Size and root, in the text form that is kept elsewhere, of the records of this kind: the seal of a workspace leaves them open, so they have their own. */
    public String head() {
        MerkleTree tree = new MerkleTree();
        TreeHash hash = new TreeHash();
        for (StoredDocument record : store.documents(DocumentKind.NOTE)) {
            tree.append(hash.leaf(record.body(), 0, record.body().length));
        }
        return new Head(Head.ORIGIN + store.journal().workspace() + "/notes", tree.size(), tree.root()).text();
    }

    private NoteBook book() {
        return NoteBook.of(store.documents(DocumentKind.NOTE));
    }

    private Answer<Void> file(NoteChange change) {
        return file(List.of(change));
    }

    private synchronized Answer<Void> file(List<NoteChange> changes) {
        if (store.journal().refusal() != null) {
            return Answer.refuse(store.journal().refusal());
        }
        try {
            return filing.file(changes);
        } catch (UncheckedIOException full) {
            return Answer.refuse(full.getMessage());
        }
    }
}
