package playhead.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.workspace.Answer;
import playhead.workspace.GroupQuery;
import playhead.workspace.GroupTable;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Counts and sums by the values of fields. */
@Command(name = "group", description = "Counts, and sums of a field, by the values of other fields.")
final class GroupCommand extends AnsweringCommand {
    @Option(names = "--by", paramLabel = "F", split = ",", required = true, description = "Fields, comma-separated.")
    private List<String> by;

    @Option(names = "--of", paramLabel = "WHAT", description = "state (default) or events.")
    private Counted of = Counted.state;

    @Option(names = "--sum", paramLabel = "F", description = "Also sum, min and max of this field.")
    private String sum;

    @Option(names = "--distinct", paramLabel = "F", description = "Also how many different values of this field.")
    private String distinct;

    @Option(names = "--type", paramLabel = "T", description = "Only entities of this type.")
    private String type;

    @Option(names = "--where", paramLabel = "CEL", description = "Only rows for which the condition holds.")
    private String where;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    GroupCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        if (type != null && of == Counted.events) {
            return console().misuse("--type is for states; with --of events use --where 'type == \"…\"'");
        }
        List<String> fields = by.stream().distinct().toList();
        Session session = workspace.session();
        problems(session);
        return printRows(
                moment.resolve(session)
                        .then(at -> session.group(
                                new GroupQuery(fields, of == Counted.events, sum, at, type, where, distinct)))
                        .then(groups -> {
                            missing(groups.missing());
                            return Answer.of(groups.rows());
                        }),
                fields.stream().map(GroupTable::heading).collect(Collectors.toSet()),
                (row, w) -> Rows.group(fields, sum != null, distinct != null, row, w));
    }

    private enum Counted {
        state,
        events
    }
}
