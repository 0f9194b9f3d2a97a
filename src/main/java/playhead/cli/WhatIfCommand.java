package playhead.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import playhead.branch.Branch;
import playhead.branch.NamedBranch;
import playhead.command.Redecided;
import playhead.event.CountOf;
import playhead.event.JsonWriter;
import playhead.history.DiffJson;
import playhead.history.DiffRow;
import playhead.saga.SagaRow;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.BranchText;
import playhead.workspace.CourseEvent;
import playhead.workspace.SagaChange;
import playhead.workspace.WhatIf;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what would differ at the end of the log if some of it had been otherwise. Records nothing. */
@Command(
        name = "what-if",
        description = "What would differ at the end if events had not happened, or otherwise; records nothing.")
final class WhatIfCommand extends AnsweringCommand {
    @Option(names = "--skip", paramLabel = "P,P…", description = "Positions of events that are left out.")
    private String skip;

    @Option(
            names = "--skip-command",
            paramLabel = "ID",
            description = "A command that was not given, with its events. May be given several times.")
    private List<String> skipCommands = List.of();

    @Option(
            names = "--set",
            paramLabel = "P:FIELD=VALUE",
            description = "Another value in the payload of an event: JSON, else text. May be given several times.")
    private List<String> set = List.of();

    @Option(
            names = "--insert",
            paramLabel = "P:EVENT",
            description =
                    "An event that happens after a position: JSON with type, stream, data. May be given several times.")
    private List<String> insert = List.of();

    @Option(
            names = "--rule",
            paramLabel = "NAME=VALUE",
            description = "Another value of a rule of the Lab, see decisions. May be given several times.")
    private Map<String, String> rules = new LinkedHashMap<>();

    @Option(
            names = "--as-recorded",
            description = "Replays the events of a Lab's log as recorded; its commands are run again otherwise.")
    private boolean asRecorded;

    @Option(
            names = "--events",
            description =
                    "Prints the events that are not as recorded, with where each comes from, in place of the entities.")
    private boolean events;

    @Option(
            names = "--decisions",
            description = "Prints the commands that come out otherwise, not the entities that differ.")
    private boolean decisions;

    @Option(names = "--sagas", description = "Prints the sagas that stand otherwise, not the entities that differ.")
    private boolean sagas;

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

    WhatIfCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        if (list) {
            return printRows(Answer.of(workspace.branches().all()), Rows::branch);
        }
        String wrong = wrong();
        if (wrong != null) {
            return console().misuse(wrong);
        }
        WhatIf whatIf = asRecorded ? workspace.whatIf().asRecorded() : workspace.whatIf();
        Answer<BranchSession> session = branch(workspace, whatIf)
                .then(supposed -> whatIf.of(supposed)
                        .then(folded -> kept(workspace, supposed).then(done -> Answer.of(folded))));
        if (sagas) {
            return printRows(session.then(folded -> sagas(workspace, whatIf, folded)), WhatIfCommand::saga);
        }
        if (events) {
            return printRows(
                    session.then(folded -> {
                        said(folded);
                        return Answer.of(folded.events());
                    }),
                    WhatIfCommand::event);
        }
        return decisions
                ? printRows(session.then(this::flips), DecisionsCommand::flip)
                : printRows(session.then(folded -> rows(workspace, whatIf, folded)), DiffJson::write);
    }

    /** What is wrong with the options together, or null. */
    private String wrong() {
        if (skip == null
                && skipCommands.isEmpty()
                && set.isEmpty()
                && insert.isEmpty()
                && rules.isEmpty()
                && define == null
                && branch == null) {
            return "say what is supposed: --skip, --skip-command, --set, --insert, --rule, --define or --branch";
        }
        if (asRecorded && (!rules.isEmpty() || decisions)) {
            return "--as-recorded decides nothing again, so there is no --rule and no --decisions";
        }
        return save != null && save.isBlank() ? "--save needs a name" : null;
    }

    private Answer<Branch> branch(Workspace workspace, WhatIf whatIf) {
        BranchText text = new BranchText(workspace.session());
        Answer<Branch> start = branch == null
                ? Answer.of(Branch.at(whatIf.end()))
                : workspace.branches().find(branch).then(known -> Answer.of(known.branch()));
        Answer<Branch> all = start.then(known -> text.skip(known, skip == null ? "" : skip));
        for (String one : skipCommands) {
            all = all.then(known -> text.without(known, one, workspace.commands()));
        }
        for (String one : set) {
            all = all.then(known -> text.set(known, one));
        }
        for (String one : insert) {
            all = all.then(known -> text.insert(known, one));
        }
        for (Map.Entry<String, String> one : rules.entrySet()) {
            all = all.then(known -> Answer.of(known.decide(one.getKey(), one.getValue())));
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

    private Answer<List<Redecided>> flips(BranchSession session) {
        if (!session.rulesChecked()) {
            return Answer.refuse("no command was decided again: nothing is supposed, or the Lab did not make this log");
        }
        said(session);
        return Answer.of(session.flips());
    }

    private Answer<List<SagaChange>> sagas(Workspace workspace, WhatIf whatIf, BranchSession session) {
        said(session);
        return SagaChange.between(workspace.session(), whatIf.whole(session.branch()), session.end());
    }

    private static void event(CourseEvent one, JsonWriter w) {
        var event = one.event();
        w.object().name("position").number(one.position());
        w.name("origin").text(one.origin().word()).name("type").text(event.type());
        w.name("stream").text(event.stream() == null ? null : event.stream().id());
        w.name("time").text(event.time() == null ? null : event.time().text());
        w.name("id").text(event.id()).name("data").raw(event.data()).end();
    }

    private static void saga(SagaChange change, JsonWriter w) {
        w.object().name("id").text(change.id()).name("definition").text(change.definition());
        w.name("change").text(change.before() == null ? "added" : change.after() == null ? "removed" : "changed");
        side("recorded", change.before(), w);
        side("supposed", change.after(), w);
        w.end();
    }

    private static void side(String name, SagaRow row, JsonWriter w) {
        w.name(name);
        if (row == null) {
            w.nothing();
            return;
        }
        w.object().name("status").text(row.status().text()).name("steps").number(row.steps());
        w.name("compensations").number(row.compensations()).name("events").number(row.events());
        w.name("waitingFor")
                .text(row.waitingFor())
                .name("error")
                .text(row.error())
                .end();
    }

    private void said(BranchSession session) {
        session.problems(1).forEach(console()::warn);
        console()
                .note(
                        session.rulesChecked()
                                ? "what-if: " + new CountOf(session.commands(), "command").text("was", "were")
                                        + " decided again, so rules were checked; flipped: "
                                        + (session.flips().size() - session.followed())
                                        + ", given that nobody recorded: " + session.followed()
                                        + (session.isBounded() ? " (the most that are followed; more would come)" : "")
                                : "what-if: events were replayed as recorded, rules were not checked again");
    }

    private Answer<List<DiffRow>> rows(Workspace workspace, WhatIf whatIf, BranchSession session) {
        said(session);
        return against == null
                ? Answer.of(session.differences(session.end()))
                : workspace
                        .branches()
                        .find(against)
                        .then(other -> whatIf.of(other.branch()))
                        .then(other -> Answer.of(session.differences(session.end(), other)));
    }
}
