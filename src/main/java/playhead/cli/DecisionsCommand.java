package playhead.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import playhead.command.Basis;
import playhead.command.Redecided;
import playhead.command.Verdict;
import playhead.event.CountOf;
import playhead.event.JsonWriter;
import playhead.lab.rules.Rule;
import playhead.workspace.Answer;
import playhead.workspace.Decisions;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Decides recorded commands again by other rules, and prints which decisions flip. Records nothing. */
@Command(
        name = "decisions",
        description = "Decides all commands of a Lab's log again by other rules; without --rule it lists the rules.")
final class DecisionsCommand extends AnsweringCommand {
    @Option(
            names = "--rule",
            paramLabel = "NAME=VALUE",
            description = "A rule with another value. May be given several times.")
    private Map<String, String> rules = new LinkedHashMap<>();

    @Option(
            names = "--follow",
            description = "Each command sees what the new decisions before it made; without it, what it saw then.")
    private boolean follow;

    @Option(names = "--run", paramLabel = "N", description = "Only the commands of this run of the Lab; otherwise all.")
    private Integer run;

    DecisionsCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Answer<Decisions> decisions = workspace.decisions().then(all -> run == null ? Answer.of(all) : all.only(run));
        if (rules.isEmpty()) {
            return printRows(decisions.then(made -> Answer.of(made.rules())), DecisionsCommand::rule);
        }
        Basis basis = follow ? Basis.FOLLOWED : Basis.RECORDED;
        return printRows(decisions.then(made -> made.flips(rules, basis)).then(this::rows), DecisionsCommand::flip);
    }

    private Answer<List<Redecided>> rows(Decisions.Flips flips) {
        String on = follow ? "on what the new decisions before it made" : "on the state that it saw";
        console()
                .note("decisions: " + new CountOf(flips.commands(), "command").text()
                        + (flips.runs() == 1 ? "" : " of " + flips.runs() + " runs") + " decided again, each " + on
                        + "; flipped: " + flips.rows().size() + ", the same with other values: " + flips.otherValues());
        return Answer.of(flips.rows());
    }

    private static void rule(Rule rule, JsonWriter w) {
        w.object().name("name").text(rule.name()).name("unit").text(rule.unit());
        w.name("least").literal(rule.least().toPlainString());
        w.name("most").literal(rule.most().toPlainString());
        w.name("default").text(rule.standard()).name("does").text(rule.says()).end();
    }

    static void flip(Redecided flip, JsonWriter w) {
        var request = flip.recorded().request();
        Verdict before = flip.before();
        Verdict after = flip.after();
        w.object().name("id").text(request.id()).name("type").text(request.type());
        w.name("actor").text(request.actor()).name("time");
        w.text(request.time() == null ? null : request.time().toString());
        w.name("outcomeBefore").text(before.outcome().word());
        w.name("outcomeAfter").text(after.outcome().word());
        w.name("reasonBefore").text(before.reason()).name("reasonAfter").text(after.reason());
        events("eventsBefore", before, w);
        events("eventsAfter", after, w);
        w.name("run").number(flip.run());
        w.end();
    }

    private static void events(String name, Verdict verdict, JsonWriter w) {
        w.name(name).array();
        verdict.events().forEach(w::text);
        w.end();
    }
}
