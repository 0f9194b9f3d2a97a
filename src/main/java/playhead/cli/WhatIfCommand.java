package playhead.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.branch.Branch;
import playhead.history.DiffRow;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.BranchText;
import playhead.workspace.WhatIf;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what would differ at the end of the log if some of it had been otherwise. Records nothing. */
@Command(
        name = "what-if",
        description = "What would differ at the end if events had not happened, or otherwise; records nothing.")
final class WhatIfCommand extends WorkspaceCommand {
    @Option(names = "--skip", paramLabel = "P,P…", description = "Positions of events that are left out.")
    private String skip;

    @Option(
            names = "--set",
            paramLabel = "P:FIELD=VALUE",
            description = "Another value in the payload of an event: JSON, else text. May be given several times.")
    private List<String> set = List.of();

    @Option(names = "--define", paramLabel = "FILE", description = "Projections that are supposed to hold.")
    private Path define;

    @Mixin
    private OutputOptions output = new OutputOptions();

    WhatIfCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        if (skip == null && set.isEmpty() && define == null) {
            return console().misuse("say what is supposed: --skip, --set or --define");
        }
        WhatIf whatIf = workspace.whatIf();
        return printRows(branch(workspace, whatIf).then(whatIf::of).then(this::rows), output.format(), Rows::diff);
    }

    private Answer<Branch> branch(Workspace workspace, WhatIf whatIf) {
        BranchText text = new BranchText(workspace.session());
        Answer<Branch> branch = text.skip(Branch.at(whatIf.end()), skip == null ? "" : skip);
        for (String one : set) {
            branch = branch.then(known -> text.set(known, one));
        }
        return define == null
                ? branch
                : branch.then(known -> whatIf.rules(define).then(rules -> Answer.of(known.rules(rules))));
    }

    private Answer<List<DiffRow>> rows(BranchSession session) {
        session.problems(1).forEach(console()::warn);
        if (!session.rulesChecked()) {
            console().note("what-if: events were replayed as recorded, rules were not checked again");
        }
        return Answer.of(session.differences(session.end()));
    }
}
