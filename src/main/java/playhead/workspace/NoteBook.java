package playhead.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import playhead.command.MalformedPayload;
import playhead.command.Payload;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.store.StoredDocument;

/** What the notes of a log come to: its records in their order, of which none is ever changed or taken out. */
final class NoteBook {
    private final List<Note> notes = new ArrayList<>();
    private final Set<NamedPosition> marks = new LinkedHashSet<>();
    private final Set<NamedPosition> recorded = new LinkedHashSet<>();
    private long last;

    /** The book that the records make. */
    static NoteBook of(List<StoredDocument> records) {
        NoteBook book = new NoteBook();
        for (StoredDocument record : records) {
            try {
                book.take(new Payload(Json.owning(record.body())));
            } catch (MalformedPayload foreign) {
                // Not one of ours: it is left as it is.
            }
        }
        return book;
    }

    private void take(Payload body) {
        Payload command = body.has("command") ? body.object("command") : null;
        String type = command != null ? command.text("type") : body.has("branch") ? "" : "TakeNote";
        switch (type) {
            case "TakeNote" -> note(body, command);
            case "WithdrawNote" -> become(body.whole("note"), Note.Standing.WITHDRAWN);
            case "SetMark" -> marks.add(mark(body));
            case "RenameMark" -> {
                marks.remove(mark(body));
                marks.add(recorded(new NamedPosition(body.whole("position"), body.text("renamed"))));
            }
            case "RemoveMark" -> marks.remove(mark(body));
            default -> {
                // Of another kind: what-ifs are kept among the notes as well.
            }
        }
    }

    private void note(Payload body, Payload command) {
        boolean replaces = body.has("replaces");
        if (replaces) {
            become(body.whole("replaces"), Note.Standing.REPLACED);
        }
        notes.add(new Note(
                replaces ? body.whole("replaces") : ++last,
                target(body),
                body.text("text"),
                said("by", body, "actor", command),
                time(said("time", body, "time", command)),
                Note.Standing.STANDS));
    }

    /** What the note says of itself goes before what the command says. */
    private static String said(String own, Payload body, String name, Payload command) {
        return body.text(own, command == null ? null : command.text(name, null));
    }

    private static NoteTarget target(Payload body) {
        long from = body.whole("position");
        Payload entity = body.has("entity") ? body.object("entity") : null;
        return new NoteTarget(
                from,
                body.has("to") ? body.whole("to") : from,
                entity == null ? null : new EntityRef(entity.text("type"), entity.text("id")),
                entity == null ? null : body.text("field", null),
                body.text("saga", null));
    }

    private NamedPosition mark(Payload body) {
        return recorded(new NamedPosition(body.whole("position"), body.text("name")));
    }

    private NamedPosition recorded(NamedPosition mark) {
        recorded.add(mark);
        return mark;
    }

    private void become(long number, Note.Standing standing) {
        notes.replaceAll(
                note -> note.number() == number && note.standing() == Note.Standing.STANDS ? note.now(standing) : note);
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException other) {
            return null;
        }
    }

    /** Every note that was ever taken, oldest first. */
    List<Note> ever() {
        return List.copyOf(notes);
    }

    /** Notes that hold, by their numbers. */
    List<Note> standing() {
        return notes.stream()
                .filter(note -> note.standing() == Note.Standing.STANDS)
                .sorted(java.util.Comparator.comparingLong(Note::number))
                .toList();
    }

    /** True for a note that holds. */
    boolean stands(long number) {
        return standing().stream().anyMatch(note -> note.number() == number);
    }

    /**
     * Marks in the order of their setting.
     *
     * @param before marks that were kept elsewhere before marks were recorded; what the log says of one holds
     */
    List<NamedPosition> marks(Collection<NamedPosition> before) {
        Set<NamedPosition> all = new LinkedHashSet<>(before);
        all.removeAll(recorded);
        all.addAll(marks);
        return List.copyOf(all);
    }
}
