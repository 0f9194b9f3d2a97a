package playhead.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.workspace.Answer;
import playhead.workspace.Occasion;
import playhead.workspace.Session;
import playhead.workspace.Verdict;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Holds the log against its rules. */
@Command(
        name = "rules",
        description = "Whether the defined rules hold, and where each was broken first; exit 1 if one is.")
final class RulesCommand extends AnsweringCommand {
    @Option(names = "--breaks", description = "A row for every place where a rule begins to be broken.")
    private boolean breaks;

    @Mixin
    private AuditOptions options = new AuditOptions();

    RulesCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        problems(session);
        return print(
                options.audit(workspace).then(audit -> options.to(session).then(to -> Answer.of(audit.verdicts(to)))),
                verdicts -> show(verdicts, options.ordinals(session)));
    }

    private int show(List<Verdict> verdicts, Ordinals ordinals) {
        if (verdicts.isEmpty()) {
            console().note("no rules are defined; `playhead define WS FILE.yaml` records some");
        }
        if (breaks) {
            List<Occasion> all = verdicts.stream()
                    .flatMap(verdict -> verdict.breaks().stream())
                    .toList();
            printRows(Answer.of(all), (row, w) -> Rows.broken(row, ordinals, w));
        } else {
            printRows(Answer.of(verdicts), (row, w) -> Rows.verdict(row, ordinals, w));
        }
        for (Verdict verdict : verdicts) {
            String name = "rule " + verdict.rule().name() + ": ";
            verdict.unjudged().forEach(line -> console().note(name + line));
            if (verdict.problem() != null) {
                console().warn(name + verdict.problem());
            }
        }
        long broken = verdicts.stream().filter(verdict -> !verdict.ok()).count();
        return broken == 0
                ? 0
                : console()
                        .fail(broken + " of " + verdicts.size()
                                + (broken == 1 ? " rules does not hold" : " rules do not hold"));
    }
}
