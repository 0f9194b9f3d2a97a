package playhead.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import playhead.branch.Branch;
import playhead.command.Basis;
import playhead.command.CommandHandler;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.command.DecisionReplay;
import playhead.command.Redecided;
import playhead.command.Supposition;
import playhead.lab.rules.Rule;
import playhead.lab.rules.RuleValues;
import playhead.lab.saga.Orchestrator;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;

/** The commands of a run of the Lab, decided again by other rules or on other events. Safe for several threads. */
public final class LabDecisions {
    private final EventStore store;
    private final LabSettings settings;
    private final Scenario scenario;

    private final long end;

    /**
     * @param scenario of the settings
     * @param end the last position that is looked at
     */
    LabDecisions(EventStore store, LabSettings settings, Scenario scenario, long end) {
        this.end = end;
        this.store = store;
        this.settings = settings;
        this.scenario = scenario;
    }

    /** The rules that can be supposed to be otherwise, in the order of the steps. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < scenario.plan().steps().size(); i++) {
            rules.addAll(scenario.resource(i).rules());
        }
        if (settings.orchestrated()) {
            rules.addAll(Orchestrator.adjustable());
        }
        return rules;
    }

    /** Decides all again; each command goes to {@code each}, in order. */
    public void again(RuleValues values, Basis basis, Consumer<Redecided> each) {
        again(values, basis, Supposition.NOTHING, each);
    }

    /** Decides all again in a branch, and what follows from it with it. */
    public Rerun rerun(Branch branch, RuleValues values) {
        BranchCourse course = new BranchCourse(branch);
        again(values, Basis.FOLLOWED, course, course::take);
        return course.result();
    }

    private void again(RuleValues values, Basis basis, Supposition supposed, Consumer<Redecided> each) {
        CommandLog log = new CommandLog(store);
        List<CommandRecord> recorded = new PlayedRuns(log)
                .find(settings).map(run -> run.commands(log)).orElse(List.of()).stream()
                        .filter(record -> record.last() <= end)
                        .toList();
        new DecisionReplay(handlers(RuleValues.STANDARD), handlers(values)).run(recorded, store, basis, supposed, each);
    }

    private List<CommandHandler<?, ?, ?>> handlers(RuleValues values) {
        return new Services(scenario, settings.orchestrated(), values).handlers();
    }
}
