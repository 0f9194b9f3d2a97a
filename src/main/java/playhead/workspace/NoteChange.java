package playhead.workspace;

import java.time.Instant;
import playhead.event.Json;
import playhead.event.JsonWriter;

/** A command that says something about the log and leaves it as it is. */
sealed interface NoteChange extends WorkspaceChange {
    /**
     * Something is worth remembering.
     *
     * @param target what it is about
     * @param text what is said
     * @param replaces number of the note that said it before, or null
     * @param by who said it first, when that is somebody else; or null
     * @param time when that was, or null
     */
    record TakeNote(NoteTarget target, String text, Long replaces, String by, Instant time) implements NoteChange {
        static TakeNote of(NoteTarget target, String text) {
            return new TakeNote(target, text, null, null, null);
        }

        @Override
        public String type() {
            return "TakeNote";
        }

        @Override
        public Json payload() {
            JsonWriter w = target.write(new JsonWriter().object());
            w.name("text").text(text);
            if (replaces != null) {
                w.name("replaces").number(replaces);
            }
            if (by != null) {
                w.name("by").text(by);
            }
            if (time != null) {
                w.name("time").text(time.toString());
            }
            return w.end().toJson();
        }
    }

    /**
     * A note holds no longer.
     *
     * @param number of the note
     */
    record WithdrawNote(long number) implements NoteChange {
        @Override
        public String type() {
            return "WithdrawNote";
        }

        @Override
        public Json payload() {
            return new JsonWriter().object().name("note").number(number).end().toJson();
        }
    }

    /** A place gets a name. */
    record SetMark(NamedPosition mark) implements NoteChange {
        @Override
        public String type() {
            return "SetMark";
        }

        @Override
        public Json payload() {
            return written(mark).end().toJson();
        }
    }

    /**
     * A mark gets another name.
     *
     * @param mark as it was
     * @param name what it is called from now on
     */
    record RenameMark(NamedPosition mark, String name) implements NoteChange {
        @Override
        public String type() {
            return "RenameMark";
        }

        @Override
        public Json payload() {
            return written(mark).name("renamed").text(name).end().toJson();
        }
    }

    /** A mark is there no longer. */
    record RemoveMark(NamedPosition mark) implements NoteChange {
        @Override
        public String type() {
            return "RemoveMark";
        }

        @Override
        public Json payload() {
            return written(mark).end().toJson();
        }
    }

    private static JsonWriter written(NamedPosition mark) {
        return new JsonWriter()
                .object()
                .name("position")
                .number(mark.position())
                .name("name")
                .text(mark.name());
    }
}
