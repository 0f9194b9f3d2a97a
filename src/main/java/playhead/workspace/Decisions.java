package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import playhead.branch.Branch;
import playhead.command.Basis;
import playhead.command.Redecided;
import playhead.lab.Lab;
import playhead.lab.LabDecisions;
import playhead.lab.LabSettings;
import playhead.lab.Rerun;
import playhead.lab.rules.Rule;
import playhead.lab.rules.RuleValues;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;

/** What commands would have come to by other rules. It looks only; safe for several threads, and may be slow. */
public final class Decisions {
    private final LabDecisions made;

    private Decisions(LabDecisions made) {
        this.made = made;
    }

    /**
     * Those of a log that the Lab made; refused for any other.
     *
     * @param end the last position that is looked at
     */
    static Answer<Decisions> of(EventStore store, long end) {
        Lab lab = new Lab(store);
        List<LabSettings> runs = lab.runs();
        if (runs.isEmpty()) {
            return Answer.refuse("the Lab did not make this log: its commands cannot be decided again,"
                    + " since nobody knows the rules that decided them");
        }
        Answer<List<Scenario>> scenarios = Answer.of(List.of());
        for (LabSettings run : runs) {
            scenarios = scenarios.then(before -> new LabScenarios().of(run).then(scenario -> {
                List<Scenario> more = new ArrayList<>(before);
                more.add(scenario);
                return Answer.of(more);
            }));
        }
        return scenarios.then(all -> Answer.of(new Decisions(lab.decisions(all, end))));
    }

    /** The same of one run, counted from 1; refused where there is no such run. */
    public Answer<Decisions> only(int run) {
        List<LabDecisions.Run> runs = runs();
        return runs.stream().anyMatch(one -> one.number() == run)
                ? Answer.of(new Decisions(made.only(run)))
                : Answer.misuse("no run " + run + "; the Lab's runs are 1 to "
                        + runs.getLast().number());
    }

    /** The runs of the Lab, oldest first. */
    public List<LabDecisions.Run> runs() {
        return made.runs();
    }

    /** The rules that can be supposed to be otherwise. */
    public List<Rule> rules() {
        return made.rules();
    }

    /** Decides all commands again by rules with these values; refused where one is no value or no rule. */
    public Answer<Flips> flips(Map<String, String> texts, Basis basis) {
        return values(texts).then(values -> {
            List<Redecided> flips = new ArrayList<>();
            int[] all = new int[2];
            made.again(values, basis, one -> {
                all[0]++;
                if (one.flips()) {
                    flips.add(one);
                } else if (!one.sameData()) {
                    all[1]++;
                }
            });
            return Answer.of(new Flips(basis, all[0], made.runs().size(), flips, all[1]));
        });
    }

    /** Decides all again in a branch. */
    Answer<Rerun> rerun(Branch branch) {
        return values(branch.decisions()).then(values -> Answer.of(made.rerun(branch, values)));
    }

    /** Reads values. */
    private Answer<RuleValues> values(Map<String, String> texts) {
        RuleValues values = RuleValues.STANDARD;
        for (Map.Entry<String, String> one : texts.entrySet()) {
            Rule rule = rules().stream()
                    .filter(known -> known.name().equals(one.getKey()))
                    .findFirst()
                    .orElse(null);
            if (rule == null) {
                List<String> names = rules().stream().map(Rule::name).toList();
                return Answer.misuse("no rule \"" + one.getKey() + "\"; there is " + String.join(", ", names));
            }
            String problem = rule.problem(one.getValue());
            if (problem != null) {
                return Answer.misuse(problem);
            }
            values = values.with(rule, one.getValue());
        }
        return Answer.of(values);
    }

    /**
     * What flips.
     *
     * @param basis what the commands were decided on
     * @param commands how many were decided again
     * @param runs that they are of
     * @param rows those that come out otherwise, in order
     * @param otherValues how many come out the same with other values in their events
     */
    public record Flips(Basis basis, int commands, int runs, List<Redecided> rows, int otherValues) {
        public Flips {
            rows = List.copyOf(rows);
        }
    }
}
