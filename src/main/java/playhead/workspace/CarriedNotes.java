package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import playhead.command.Payload;
import playhead.event.Json;
import playhead.event.JsonWriter;

/**
 * What was said about a log, on its way to another one that is read from the same sources: written as view settings are,
 * so that its positions change as theirs do.
 *
 * @param notes that hold
 * @param marks all
 */
record CarriedNotes(List<Note> notes, List<NamedPosition> marks) {
    private static final String NOTES = "notes";
    private static final String UNTIL = "until";
    private static final String WHICH = "which";

    static CarriedNotes of(Notes notes) {
        return new CarriedNotes(notes.all(), notes.marks());
    }

    /** Adds it to settings, in the place of what they say of marks. */
    void addTo(Map<String, Json> settings) {
        settings.remove(OldMarks.SETTING);
        if (!marks.isEmpty()) {
            JsonWriter w = new JsonWriter().array();
            marks.forEach(mark -> w.object()
                    .name("position")
                    .number(mark.position())
                    .name("name")
                    .text(mark.name())
                    .end());
            settings.put(OldMarks.SETTING, w.end().toJson());
        }
        if (!notes.isEmpty()) {
            JsonWriter w = new JsonWriter().array();
            for (int i = 0; i < notes.size(); i++) {
                NoteTarget target = notes.get(i).target();
                w.object().name("position").number(target.from());
                w.name("name").text(notes.get(i).text()).name(WHICH).number(i);
                if (target.isRange()) {
                    w.name(UNTIL).object().name("position").number(target.to()).end();
                }
                w.end();
            }
            settings.put(NOTES, w.end().toJson());
        }
    }

    /** Takes it out of settings whose positions are those of the other log, and says it there. */
    void takeFrom(Map<String, Json> settings, Notes there) {
        List<NamedPosition> placed = new OldMarks(settings.remove(OldMarks.SETTING)).all();
        List<Note> said = new ArrayList<>();
        Json found = settings.remove(NOTES);
        if (found != null) {
            Payload list = new Payload(
                    new JsonWriter().object().name(NOTES).raw(found).end().toJson());
            for (Json element : list.list(NOTES)) {
                Payload one = new Payload(element);
                Note note = notes.get((int) one.whole(WHICH));
                said.add(new Note(
                        note.number(),
                        target(one, note.target()),
                        note.text(),
                        note.by(),
                        note.time(),
                        note.standing()));
            }
        }
        if (!placed.isEmpty() || !said.isEmpty()) {
            there.adopt(said, placed);
        }
    }

    /** In another order the ends of a stretch can have changed places. */
    private static NoteTarget target(Payload moved, NoteTarget was) {
        long from = moved.whole("position");
        long to = moved.has(UNTIL) ? moved.object(UNTIL).whole("position") : from;
        return NoteTarget.over(Math.min(from, to), Math.max(from, to))
                .about(was.entity(), was.field())
                .aboutSaga(was.saga());
    }
}
