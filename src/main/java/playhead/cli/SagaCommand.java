package playhead.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.saga.Saga;
import playhead.saga.SagaJson;
import playhead.saga.SagaMermaid;
import playhead.saga.SagaText;
import playhead.saga.inferred.ExpectationJson;
import playhead.workspace.Answer;
import playhead.workspace.SagaQuestions;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints one saga. */
@Command(name = "saga", description = "One saga with its steps, compensations, findings and events.")
final class SagaCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "ID", description = "Its id, or an entity that belongs to one saga only.")
    private String id;

    @Option(names = "--format", paramLabel = "F", description = "text (default), json or mermaid.")
    private Form form;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(
            names = "--define",
            paramLabel = "FILE",
            description = "Definitions that hold as well; nothing is recorded.")
    private Path define;

    @Option(
            names = "--expected",
            description = "What may still come, as sagas that stood where this one stands went on.")
    private boolean expected;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    SagaCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        Answer<SagaQuestions> questions =
                define == null ? Answer.of(session.sagas()) : session.sagas().with(define);
        if (expected) {
            return printRows(
                    questions.then(sagas -> moment.resolve(session).then(at -> sagas.expected(id, at))),
                    json ? OutputFormat.json : OutputFormat.table,
                    new ExpectationJson()::row);
        }
        return print(questions.then(sagas -> moment.resolve(session).then(at -> sagas.saga(id, at))), this::print);
    }

    private int print(Saga saga) {
        switch (json ? Form.json : form == null ? Form.text : form) {
            case json -> {
                JsonWriter w = new JsonWriter();
                new SagaJson().whole(saga, w);
                Printer.object(OutputFormat.json, console(), w);
            }
            case mermaid -> Printer.write(console().out(), new SagaMermaid().text(saga));
            case text ->
                new SagaText()
                        .lines(saga)
                        .forEach(line -> Printer.write(console().out(), line + "\n"));
        }
        return 0;
    }

    private enum Form {
        text,
        json,
        mermaid
    }
}
