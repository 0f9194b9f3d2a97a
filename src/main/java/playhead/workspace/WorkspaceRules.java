package playhead.workspace;

import playhead.command.Decider;
import playhead.command.Decision;
import playhead.event.Json;
import playhead.fold.rules.ProjectionFile;
import playhead.store.DocumentKind;

/** What may be changed of a workspace, and what is put into its log for it. */
final class WorkspaceRules implements Decider<WorkspaceChange, WorkspaceRules.Standing, WorkspaceRules.Filed> {
    /**
     * What decides.
     *
     * @param sealed nothing but notes is taken
     * @param end the last position
     * @param notes what was said about the log
     */
    record Standing(boolean sealed, long end, NoteBook notes) {}

    /** A document for the log. */
    record Filed(DocumentKind kind, Json body) {}

    @Override
    public Standing initial() {
        return new Standing(false, 0, new NoteBook());
    }

    @Override
    public Decision<Filed> decide(WorkspaceChange change, Standing standing) {
        if (standing.sealed() && !(change instanceof NoteChange)) {
            return Decision.reject("the workspace is sealed");
        }
        return switch (change) {
            case WorkspaceChange.Define(String file, String text) ->
                switch (DefinitionLog.readAll(file, text)) {
                    case Answer.Refused<ProjectionFile> wrong -> Decision.reject(wrong.reason());
                    case Answer.Given<ProjectionFile> fine -> filed(DocumentKind.DEFINITION, change);
                };
            case NoteChange note -> new NoteRules(standing.end(), standing.notes()).decide(note);
            case WorkspaceChange.Seal seal -> filed(DocumentKind.SEAL, change);
        };
    }

    private static Decision<Filed> filed(DocumentKind kind, WorkspaceChange change) {
        return Decision.accept(new Filed(kind, change.payload()));
    }

    @Override
    public Standing evolve(Standing standing, Filed event) {
        return event.kind() == DocumentKind.SEAL ? new Standing(true, standing.end(), standing.notes()) : standing;
    }
}
