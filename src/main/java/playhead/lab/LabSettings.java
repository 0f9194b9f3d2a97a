package playhead.lab;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import playhead.lab.bus.Fault;
import playhead.lab.rules.Facts;

/**
 * What a run of the Lab is asked to do. The same settings make the same events.
 *
 * @param scenario name of the scenario
 * @param orchestrated true with an orchestrator, false when the services react to each other
 * @param fail name of the step that a rule refuses in every second case, or null for none
 * @param count cases
 * @param seed decides about everything that differs between cases
 * @param faults what is switched on to go wrong
 */
public record LabSettings(String scenario, boolean orchestrated, String fail, int count, long seed, Set<Fault> faults) {
    /** Cases unless said otherwise. */
    public static final int COUNT = 20;

    public LabSettings {
        faults = Set.copyOf(faults);
    }

    /** The style as it is written. */
    public String style() {
        return orchestrated ? "orchestration" : "choreography";
    }

    /** As they are recorded. */
    Facts facts() {
        Collection<String> words =
                new TreeSet<>(faults.stream().map(Fault::word).toList());
        return Facts.NONE
                .with("scenario", scenario)
                .with("style", style())
                .with("fail", fail == null ? "none" : fail)
                .with("count", count)
                .with("seed", seed)
                .with("faults", List.copyOf(words));
    }

    /** As they were recorded. */
    static LabSettings of(Facts facts) {
        Set<Fault> faults = new TreeSet<>();
        facts.texts("faults").forEach(word -> Fault.of(word).ifPresent(faults::add));
        String fail = facts.text("fail");
        return new LabSettings(
                facts.text("scenario"),
                facts.text("style").equals("orchestration"),
                fail.equals("none") ? null : fail,
                (int) facts.number("count"),
                facts.number("seed"),
                faults);
    }

    /** In words, for a line that says which run it is. */
    public String line() {
        return facts().json().toString();
    }
}
