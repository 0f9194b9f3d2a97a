package playhead.ui.note;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import playhead.event.EntityRef;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.Note;
import playhead.workspace.NoteTarget;

/**
 * A note as the window shows it.
 *
 * @param note itself
 * @param before what it said before, oldest first
 * @param from where it begins in the order that is shown
 * @param to where it ends
 */
public record NoteLine(Note note, List<Note> before, long from, long to) {
    public NoteLine {
        before = List.copyOf(before);
    }

    /** The beginning of its text in one line, safe to show. */
    public String text() {
        return Shown.cut(Display.safe(note.text().replaceAll("\\s*\\R\\s*", " · ")), Shown.CELL);
    }

    /** Where it stands, such as {@code #3 – #9}. */
    public String place() {
        return place(note.target());
    }

    /** Where something stands, such as {@code #3 – #9}. */
    static String place(NoteTarget target) {
        return target.isRange()
                ? Shown.position(target.from()) + " – " + Shown.position(target.to())
                : Shown.position(target.from());
    }

    /** What it is about, such as {@code order order-7 · status} or {@code Saga order-7}; empty for the log itself. */
    public String about() {
        if (note.target().saga() != null) {
            return "Saga " + Display.safe(note.target().saga());
        }
        EntityRef entity = note.target().entity();
        String field = note.target().field();
        return entity == null
                ? ""
                : Display.safe(entity.type() + " " + entity.id()) + (field == null ? "" : " · " + Display.safe(field));
    }

    /** Who said it. */
    public String by() {
        return Display.safe(note.by());
    }

    /** How it is called everywhere. */
    public String name(Words words) {
        return words.text("notes.name", Long.toString(note.number()));
    }

    /** True when every word of a search stands somewhere in it. */
    boolean has(String search) {
        String all = String.join(" ", "note:" + note.number(), place(), about(), note.text(), by())
                .toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }
}
