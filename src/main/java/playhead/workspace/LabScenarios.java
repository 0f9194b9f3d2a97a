package playhead.workspace;

import java.util.List;
import java.util.Optional;
import playhead.lab.LabSettings;
import playhead.lab.rules.Step;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Scenarios;

/** Finds what the Lab is asked to play. */
final class LabScenarios {
    private final Scenarios scenarios = new Scenarios();

    /** The scenario that is meant; refused when there is none, or no such step in it. */
    Answer<Scenario> of(LabSettings settings) {
        Optional<Scenario> scenario = scenarios.find(settings.scenario());
        if (scenario.isEmpty()) {
            List<String> names = scenarios.all().stream().map(Scenario::name).toList();
            return Answer.misuse("no scenario \"" + settings.scenario() + "\"; there is " + String.join(", ", names));
        }
        List<String> steps =
                scenario.get().plan().steps().stream().map(Step::name).toList();
        return settings.fail() == null || steps.contains(settings.fail())
                ? Answer.of(scenario.get())
                : Answer.misuse("no step \"" + settings.fail() + "\" in " + settings.scenario() + "; there is "
                        + String.join(", ", steps) + ", none");
    }
}
