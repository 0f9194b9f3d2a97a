package playhead.ui.note;

import playhead.ui.async.Background;
import playhead.ui.replay.Marks;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.Recording;
import playhead.ui.text.Words;
import playhead.workspace.Notes;
import playhead.workspace.Session;

/**
 * All that is said about the open log.
 *
 * @param recording takes it
 * @param marks named places
 * @param notes what is said of places, stretches and entities
 */
public record Said(Recording recording, Marks marks, NotesModel notes) {
    /** Nothing yet. */
    public static Said nothing(Playhead playhead, Background background, Words words) {
        Recording recording = new Recording(background, words);
        return new Said(
                recording,
                new Marks(playhead, background, recording, words),
                new NotesModel(playhead, background, recording));
    }

    /** Shows what was said about a log. */
    public void open(Session session, Notes kept) {
        recording.open(kept);
        marks.open(session);
        notes.open(session);
    }

    /** Goes on with the same log, which has more events. */
    public void grow(Session session) {
        marks.grow(session);
        notes.grow(session);
    }

    /** Shows nothing more. */
    public void close() {
        recording.open(null);
        marks.close();
        notes.open(null);
    }
}
