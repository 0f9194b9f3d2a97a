package playhead.workspace;

import playhead.event.Json;
import playhead.event.JsonWriter;

/** A command that changes the workspace itself, not what its events say. */
sealed interface WorkspaceChange permits NoteChange, WorkspaceChange.Define, WorkspaceChange.Seal {
    /** The type of the command. */
    String type();

    /** What is wanted. */
    Json payload();

    /**
     * State is to be folded by other rules.
     *
     * @param file name of the file that said so
     * @param text of the file
     */
    record Define(String file, String text) implements WorkspaceChange {
        @Override
        public String type() {
            return "Define";
        }

        @Override
        public Json payload() {
            return new JsonWriter()
                    .object()
                    .name("file")
                    .text(file)
                    .name("text")
                    .text(text)
                    .end()
                    .toJson();
        }
    }

    /** No events and definitions are taken any more. */
    record Seal() implements WorkspaceChange {
        @Override
        public String type() {
            return "Seal";
        }

        @Override
        public Json payload() {
            return Json.EMPTY;
        }
    }
}
