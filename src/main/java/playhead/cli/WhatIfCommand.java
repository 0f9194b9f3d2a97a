package playhead.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.branch.Branch;
import playhead.branch.NamedBranch;
import playhead.history.DiffJson;
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

    @Option(names = "--branch", paramLabel = "NAME", description = "Begins with the what-if that is kept under a name.")
    private String branch;

    @Option(names = "--save", paramLabel = "NAME", description = "Keeps it under a name, as a note beside the events.")
    private String save;

    @Option(names = "--purpose", paramLabel = "TEXT", description = "Says why, with --save.")
    private String purpose = "";

    @Option(
            names = "--against",
            paramLabel = "NAME",
            description = "Compares with another that is kept, not with the log.")
    private String against;

    @Option(names = "--list", description = "Lists those that are kept.")
    private boolean list;

    @Mixin
    private OutputOptions output = new OutputOptions();

    WhatIfCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        if (list) {
            return printRows(Answer.of(workspace.branches().all()), output.format(), Rows::branch);
        }
        if (skip == null && set.isEmpty() && define == null && branch == null) {
            return console().misuse("say what is supposed: --skip, --set, --define or --branch");
        }
        if (save != null && save.isBlank()) {
            return console().misuse("--save needs a name");
        }
        WhatIf whatIf = workspace.whatIf();
        Answer<List<DiffRow>> rows = branch(workspace, whatIf)
                .then(supposed -> whatIf.of(supposed)
                        .then(session -> kept(workspace, supposed).then(done -> rows(workspace, whatIf, session))));
        return printRows(rows, output.format(), DiffJson::write);
    }

    private Answer<Branch> branch(Workspace workspace, WhatIf whatIf) {
        BranchText text = new BranchText(workspace.session());
        Answer<Branch> start = branch == null
                ? Answer.of(Branch.at(whatIf.end()))
                : workspace.branches().find(branch).then(known -> Answer.of(known.branch()));
        Answer<Branch> all = start.then(known -> text.skip(known, skip == null ? "" : skip));
        for (String one : set) {
            all = all.then(known -> text.set(known, one));
        }
        return define == null
                ? all
                : all.then(known -> whatIf.rules(define).then(rules -> Answer.of(known.rules(rules))));
    }

    private Answer<Boolean> kept(Workspace workspace, Branch supposed) {
        return save == null
                ? Answer.of(false)
                : workspace
                        .branches()
                        .keep(new NamedBranch(save, purpose, supposed))
                        .then(done -> Answer.of(true));
    }

    private Answer<List<DiffRow>> rows(Workspace workspace, WhatIf whatIf, BranchSession session) {
        session.problems(1).forEach(console()::warn);
        if (!session.rulesChecked()) {
            console().note("what-if: events were replayed as recorded, rules were not checked again");
        }
        return against == null
                ? Answer.of(session.differences(session.end()))
                : workspace
                        .branches()
                        .find(against)
                        .then(other -> whatIf.of(other.branch()))
                        .then(other -> Answer.of(session.differences(session.end(), other)));
    }
}
