package playhead.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.saga.Expectation;
import playhead.saga.Margin;
import playhead.saga.Saga;
import playhead.saga.SagaJson;
import playhead.saga.SagaMermaid;
import playhead.saga.SagaText;
import playhead.saga.compare.ComparisonJson;
import playhead.saga.compare.ComparisonText;
import playhead.saga.compare.SagaComparison;
import playhead.saga.inferred.ExpectationJson;
import playhead.saga.picture.Across;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.SagaDrawing;
import playhead.workspace.SagaQuestions;
import playhead.workspace.SagasCompared;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints one saga. */
@Command(name = "saga", description = "One saga with its steps, compensations, findings and events.")
final class SagaCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "ID", description = "Its id, or an entity that belongs to one saga only.")
    private String id;

    @Option(names = "--format", paramLabel = "F", description = "text (default), json, mermaid, svg or png.")
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

    @Option(names = "--out", paramLabel = "FILE", description = "Writes into a file; png needs it.")
    private Path to;

    @Option(names = "--across", paramLabel = "A", description = "Of a picture: order (default) or time.")
    private Way across = Way.order;

    @Option(
            names = "--against",
            paramLabel = "ID2",
            description = "Another saga: both side by side, step by step, as text or json.")
    private String against;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    SagaCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        if (form() == Form.png && to == null) {
            return console().misuse("png needs --out FILE");
        }
        Session session = workspace.session();
        Answer<SagaQuestions> questions =
                define == null ? Answer.of(session.sagas()) : session.sagas().with(define);
        if (expected) {
            return printRows(
                    questions.then(sagas -> moment.resolve(session).then(at -> sagas.expected(id, at))),
                    json ? OutputFormat.json : OutputFormat.table,
                    Set.of(),
                    new ExpectationJson()::row);
        }
        if (against != null) {
            return compare(session, questions);
        }
        return print(
                questions.then(sagas -> moment.resolve(session)
                        .then(at -> sagas.saga(id, at)
                                .then(saga -> Answer.of(new Shown(
                                        saga,
                                        new Margin(
                                                ahead(sagas, saga, at),
                                                workspace
                                                        .notes()
                                                        .ofSaga(saga.row().id()))))))),
                this::print);
    }

    private int compare(Session session, Answer<SagaQuestions> questions) {
        if (form() != Form.text && form() != Form.json) {
            return console().misuse("--against gives text or json");
        }
        Answer<SagaComparison> compared = questions.then(sagas -> moment.resolve(session)
                .then(at -> sagas.saga(id, at)
                        .then(one -> sagas.saga(against, at)
                                .then(other -> Answer.of(new SagasCompared(session).of(one, other))))));
        return print(compared, this::print);
    }

    private int print(SagaComparison compared) {
        String text = form() == Form.json
                ? new ComparisonJson()
                        .whole(compared, new JsonWriter())
                        .toJson()
                        .toString()
                : String.join(
                        "\n",
                        new ComparisonText()
                                .lines(compared).stream().map(Display::safe).toList());
        return write(text + "\n");
    }

    private int write(String text) {
        if (to == null) {
            Printer.write(console().out(), text);
            return 0;
        }
        String refusal = SagaDrawing.text(to, text);
        return refusal == null ? 0 : console().fail(refusal);
    }

    private Form form() {
        return json ? Form.json : form == null ? Form.text : form;
    }

    /** What may still come in an open one; JSON has an own list of it. */
    private List<Expectation> ahead(SagaQuestions sagas, Saga saga, Moment at) {
        return form() == Form.json ? List.of() : sagas.ahead(saga, at);
    }

    private int print(Shown shown) {
        if (form() == Form.png) {
            String refusal = drawing(shown).png(to);
            return refusal == null ? 0 : console().fail(refusal);
        }
        return write(text(shown));
    }

    private SagaDrawing drawing(Shown shown) {
        return new SagaDrawing(shown.saga(), shown.margin(), across == Way.time ? Across.TIME : Across.ORDER);
    }

    private String text(Shown shown) {
        return switch (form()) {
            case json -> new SagaJson().whole(shown.saga(), new JsonWriter()).toJson() + "\n";
            case mermaid -> new SagaMermaid().text(shown.saga(), shown.margin());
            case svg -> drawing(shown).svg();
            case text, png -> String.join("\n", new SagaText().lines(shown.saga(), shown.margin())) + "\n";
        };
    }

    private record Shown(Saga saga, Margin margin) {}

    private enum Way {
        order,
        time
    }

    private enum Form {
        text,
        json,
        mermaid,
        svg,
        png
    }
}
