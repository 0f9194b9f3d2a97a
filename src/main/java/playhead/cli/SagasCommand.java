package playhead.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.saga.SagaJson;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.inferred.Baseline;
import playhead.saga.variants.VariantJson;
import playhead.saga.variants.Variants;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.SagaQuestions;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Lists the sagas of a log. */
@Command(name = "sagas", description = "Lists sagas and how they stood, by start.")
final class SagasCommand extends AnsweringCommand {
    @Option(
            names = "--status",
            paramLabel = "S",
            split = ",",
            description = "Only those that stand so; several comma-separated, open for all that have not ended.")
    private List<String> statuses = List.of();

    @Option(
            names = "--define",
            paramLabel = "FILE",
            description = "Definitions that hold as well; nothing is recorded.")
    private Path define;

    @Option(names = "--details", description = "The whole of each saga, as the command saga prints it.")
    private boolean details;

    @Option(
            names = "--baseline",
            paramLabel = "FROM..TO",
            description =
                    "Where sagas that are not declared learn which waits are usual; default all up to the moment.")
    private String baseline;

    @Option(names = "--learn", description = "A definition learned from sagas that have ended, as YAML for define.")
    private boolean learn;

    @Option(names = "--variants", description = "The distinct paths of sagas, most frequent first.")
    private boolean variants;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    SagasCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        List<SagaStatus> wanted = new ArrayList<>();
        for (String status : statuses) {
            List<SagaStatus> fitting = fitting(status.strip().toLowerCase(Locale.ROOT));
            if (fitting.isEmpty()) {
                return console()
                        .misuse("no status \"" + status + "\"; there are open, "
                                + String.join(
                                        ", ",
                                        java.util.Arrays.stream(SagaStatus.values())
                                                .map(SagaStatus::text)
                                                .toList()));
            }
            wanted.addAll(fitting);
        }
        Session session = workspace.session();
        if (learn && (variants || details) || variants && details) {
            return console().misuse("one of --learn, --variants and --details");
        }
        Answer<SagaQuestions> questions = (define == null
                        ? Answer.of(session.sagas())
                        : session.sagas().with(define))
                .then(sagas -> within(sagas, session));
        if (learn) {
            return print(questions.then(sagas -> moment.resolve(session).then(sagas::learned)), yaml -> {
                Printer.write(console().out(), yaml);
                return 0;
            });
        }
        if (variants) {
            return print(
                    questions.then(sagas -> moment.resolve(session).then(at -> paths(sagas, at, wanted))),
                    paths -> printRows(Answer.of(paths.all()), new VariantJson()::row));
        }
        return print(questions.then(sagas -> moment.resolve(session).then(sagas::at)), list -> rows(list, wanted));
    }

    private static Answer<Variants> paths(SagaQuestions sagas, Moment at, List<SagaStatus> wanted) {
        return sagas.at(at)
                .then(list -> sagas.variants(at, number -> wanted.isEmpty() || wanted.contains(list.status(number))));
    }

    private Answer<SagaQuestions> within(SagaQuestions sagas, Session session) {
        if (baseline == null) {
            return Answer.of(sagas);
        }
        String[] ends = baseline.split("\\.\\.", -1);
        if (ends.length != 2) {
            return Answer.misuse("a baseline is FROM..TO, such as start..2026-03-01T00:00:00Z");
        }
        return session.locate(ends[0].isBlank() ? "start" : ends[0], moment.order())
                .then(from -> session.locate(ends[1].isBlank() ? "end" : ends[1], moment.order())
                        .then(to -> from.at() > to.at()
                                ? Answer.misuse("the baseline ends before it begins")
                                : Answer.of(sagas.within(new Baseline(from.at(), to.at())))));
    }

    private static List<SagaStatus> fitting(String text) {
        return java.util.Arrays.stream(SagaStatus.values())
                .filter(status -> text.equals("open") ? !status.ended() : text.equals(status.text()))
                .toList();
    }

    private int rows(SagaList list, List<SagaStatus> wanted) {
        List<Integer> numbers = IntStream.range(0, list.size())
                .filter(number -> wanted.isEmpty() || wanted.contains(list.status(number)))
                .boxed()
                .toList();
        SagaJson json = new SagaJson();
        return printRows(Answer.of(numbers), (number, w) -> {
            if (details) {
                json.whole(list.saga(number), w);
            } else {
                json.row(list.row(number), w);
            }
        });
    }
}
