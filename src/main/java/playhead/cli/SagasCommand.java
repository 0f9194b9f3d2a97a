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
import playhead.workspace.Answer;
import playhead.workspace.SagaQuestions;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Lists the sagas of a log. */
@Command(name = "sagas", description = "Lists sagas and how they stood, by start.")
final class SagasCommand extends WorkspaceCommand {
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

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

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
        Answer<SagaQuestions> questions =
                define == null ? Answer.of(session.sagas()) : session.sagas().with(define);
        return print(questions.then(sagas -> moment.resolve(session).then(sagas::at)), list -> rows(list, wanted));
    }

    private static List<SagaStatus> fitting(String text) {
        return java.util.Arrays.stream(SagaStatus.values())
                .filter(status -> text.equals("open") ? !status.ended() : text.equals(status.text()))
                .toList();
    }

    private int rows(SagaList list, List<SagaStatus> wanted) {
        List<Integer> numbers = IntStream.range(0, list.size())
                .filter(number ->
                        wanted.isEmpty() || wanted.contains(list.row(number).status()))
                .boxed()
                .toList();
        SagaJson json = new SagaJson();
        return printRows(Answer.of(numbers), output.format(), (number, w) -> {
            if (details) {
                json.whole(list.saga(number), w);
            } else {
                json.row(list.row(number), w);
            }
        });
    }
}
