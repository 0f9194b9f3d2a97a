package playhead.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import playhead.workspace.Answer;
import playhead.workspace.Note;
import playhead.workspace.Notes;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what was said about the log. */
@Command(name = "notes", description = "Notes on the log; also its marks, and the head of both.")
final class NotesCommand extends AnsweringCommand {
    @Option(names = "--all", description = "Notes that were replaced or withdrawn, too.")
    private boolean all;

    @Option(names = "--marks", description = "Marks instead: positions with names.")
    private boolean marks;

    @Option(names = "--head", description = "Size and root of the records of notes and marks, to be kept elsewhere.")
    private boolean head;

    @Option(names = "--saga", paramLabel = "ID", description = "Only notes on this saga.")
    private String saga;

    NotesCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Notes notes = workspace.notes();
        if (head) {
            Printer.write(console().out(), notes.head());
            return 0;
        }
        return marks
                ? printRows(
                        Answer.of(notes.marks()),
                        (mark, w) -> w.object()
                                .name("position")
                                .number(mark.position())
                                .name("name")
                                .text(mark.name())
                                .end())
                : printRows(Answer.of(wanted(notes)), Rows::note);
    }

    private List<Note> wanted(Notes notes) {
        return (all ? notes.ever() : notes.all())
                .stream()
                        .filter(note ->
                                saga == null || saga.equals(note.target().saga()))
                        .toList();
    }
}
