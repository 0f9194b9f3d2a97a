package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import playhead.event.JsonWriter;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Note;
import playhead.workspace.NoteTarget;
import playhead.workspace.Notes;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Says something about the log: a record beside its events, also in a sealed workspace. */
@Command(
        name = "note",
        description = "Takes a note on a position, a range, an entity, a field or a saga; replaces or withdraws one.")
final class NoteCommand extends AnsweringCommand {
    @Option(
            names = "--at",
            paramLabel = "POS",
            description = "Where, or where it begins; default end, for a saga its last event.")
    private String at;

    @Option(names = "--to", paramLabel = "POS", description = "Where it ends, included.")
    private String to;

    @Option(names = "--entity", paramLabel = "ID", description = "The entity that it is about; an id or type/id.")
    private String entity;

    @Option(names = "--field", paramLabel = "F", description = "The field of the entity.")
    private String field;

    @Option(
            names = "--saga",
            paramLabel = "ID",
            description = "The saga that it is about; its id, or an entity that belongs to it alone.")
    private String saga;

    @Option(names = "--text", paramLabel = "T", description = "What is said.")
    private String text;

    @Option(names = "--replace", paramLabel = "N", description = "Number of the note that this text replaces.")
    private Long replaced;

    @Option(names = "--withdraw", paramLabel = "N", description = "Number of a note that holds no longer.")
    private Long withdrawn;

    NoteCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        if ((text == null) == (withdrawn == null)) {
            return console().misuse("a note needs --text T, or --withdraw N alone");
        }
        if (field != null && entity == null) {
            return console().misuse("--field is one of an entity: add --entity ID");
        }
        if (saga != null && entity != null) {
            return console().misuse("a note is about --saga or about --entity, not both");
        }
        return print(taken(workspace), note -> printObject(Rows.note(note, new JsonWriter())));
    }

    private Answer<Note> taken(Workspace workspace) {
        Notes notes = workspace.notes();
        if (withdrawn != null) {
            return notes.withdraw(withdrawn);
        }
        return replaced != null
                ? notes.replace(replaced, text)
                : target(workspace.session(), notes).then(target -> notes.take(target, text));
    }

    private Answer<NoteTarget> target(Session session, Notes notes) {
        if (saga != null) {
            return session.sagas()
                    .saga(saga, Moment.recorded(session.end()))
                    .then(known -> place(session, Long.toString(known.row().last()))
                            .then(place -> Answer.of(place.aboutSaga(known.row().id()))));
        }
        Answer<NoteTarget> place = place(session, "end");
        return entity == null
                ? place
                : place.then(where -> notes.entity(entity)
                        .then(found -> session.history(entity, field, Replay.RECORDED)
                                .then(known -> Answer.of(where.about(found, field)))));
    }

    private Answer<NoteTarget> place(Session session, String unsaid) {
        return session.locate(at == null ? unsaid : at, Replay.RECORDED)
                .then(from -> (to == null ? Answer.of(from) : session.locate(to, Replay.RECORDED))
                        .then((Moment last) -> Answer.of(NoteTarget.over(from.at(), last.at()))));
    }
}
