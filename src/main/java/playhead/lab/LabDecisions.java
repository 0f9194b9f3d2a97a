package playhead.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import playhead.branch.Branch;
import playhead.command.Basis;
import playhead.command.CommandHandler;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.command.DecisionReplay;
import playhead.command.Follower;
import playhead.command.Redecided;
import playhead.command.Supposition;
import playhead.lab.rules.Rule;
import playhead.lab.rules.RuleValues;
import playhead.lab.saga.Orchestrator;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;

/** The commands of the runs of the Lab, decided again by other rules or on other events. Safe for several threads. */
public final class LabDecisions {
    private final EventStore store;
    private final List<Scenario> scenarios;
    private final long end;
    private final int only;

    /**
     * @param scenarios of the runs, oldest first
     * @param end the last position that is looked at
     */
    LabDecisions(EventStore store, List<Scenario> scenarios, long end) {
        this(store, scenarios, end, 0);
    }

    private LabDecisions(EventStore store, List<Scenario> scenarios, long end, int only) {
        this.store = store;
        this.scenarios = List.copyOf(scenarios);
        this.end = end;
        this.only = only;
    }

    /**
     * The same of one run.
     *
     * @param run its number, from 1 on; 0 for all of them
     */
    public LabDecisions only(int run) {
        return new LabDecisions(store, scenarios, end, run);
    }

    /** The runs that are looked at, oldest first. */
    public List<Run> runs() {
        return played(new CommandLog(store))
                .map(run -> new Run(run.number(), run.settings()))
                .toList();
    }

    /** The rules that can be supposed to be otherwise, in the order of the steps. */
    public List<Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Run run : runs()) {
            Scenario scenario = scenario(run.number());
            for (int i = 0; i < scenario.plan().steps().size(); i++) {
                scenario.resource(i).rules().forEach(rule -> rules.putIfAbsent(rule.name(), rule));
            }
        }
        if (runs().stream().anyMatch(run -> run.settings().orchestrated())) {
            Orchestrator.adjustable().forEach(rule -> rules.putIfAbsent(rule.name(), rule));
        }
        return List.copyOf(rules.values());
    }

    /** So many commands are given at most that nobody recorded. */
    public static final int MOST_FOLLOWED = 5_000;

    /** Decides all again; each command goes to {@code each}, in order. */
    public void again(RuleValues values, Basis basis, Consumer<Redecided> each) {
        again(values, basis, Supposition.NOTHING, null, each);
    }

    /** Decides all again in a branch, and what follows from it with it. */
    public Rerun rerun(Branch branch, RuleValues values) {
        BranchCourse course = new BranchCourse(branch);
        Following.Bound bound = new Following.Bound(MOST_FOLLOWED);
        again(values, Basis.FOLLOWED, course, bound, course::take);
        return course.result(bound.isReached());
    }

    private void again(
            RuleValues values, Basis basis, Supposition supposed, Following.Bound bound, Consumer<Redecided> each) {
        CommandLog log = new CommandLog(store);
        DecisionReplay replay = new DecisionReplay(store, basis, supposed, each);
        played(log).forEach(run -> {
            List<CommandRecord> recorded = run.commands(log).stream()
                    .filter(record -> record.last() <= end)
                    .toList();
            Services then = services(run, RuleValues.STANDARD);
            Services now = services(run, values);
            List<CommandHandler<?, ?, ?>> handlers = now.handlers();
            Follower follower =
                    bound == null ? Follower.NONE : new Following(scenario(run.number()), now, handlers, bound);
            replay.run(run.number(), recorded, then.handlers(), handlers, follower);
        });
    }

    /** Those that had begun when the scenarios were found. */
    private Stream<Played> played(CommandLog log) {
        return new PlayedRuns(log)
                .all().stream().filter(run -> run.number() <= scenarios.size() && (only == 0 || run.number() == only));
    }

    private Scenario scenario(int run) {
        return scenarios.get(run - 1);
    }

    private Services services(Played run, RuleValues values) {
        return new Services(scenario(run.number()), run.settings().orchestrated(), values);
    }

    /**
     * A run of the Lab.
     *
     * @param number 1 for the first
     * @param settings what it was asked to do
     */
    public record Run(int number, LabSettings settings) {}
}
