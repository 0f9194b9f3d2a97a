package playhead.workspace;

import java.util.List;
import java.util.Optional;
import playhead.command.CommandWatch;
import playhead.lab.Lab;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;
import playhead.lab.rules.Step;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Scenarios;
import playhead.store.EventStore;

/** Lets the Lab play in a workspace that is its own, and in no other: what was imported is evidence. */
final class LabDoor {
    private final Scenarios scenarios = new Scenarios();

    /** The scenario that is meant; refused when there is none, or no such step in it. */
    Answer<Scenario> scenario(LabSettings settings) {
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

    /** What the Lab was asked to play in a log that it made; empty for any other log. */
    Optional<LabSettings> played(EventStore store) {
        return new Lab(store).settings();
    }

    /** A run on a store; refused when the store is not the Lab's, or holds another run. */
    Answer<LabRun> open(EventStore store, LabSettings settings) {
        return scenario(settings).then(scenario -> open(store, settings, scenario));
    }

    private static Answer<LabRun> open(EventStore store, LabSettings settings, Scenario scenario) {
        Lab lab = new Lab(store);
        if (!lab.isFree()) {
            return Answer.refuse("the workspace holds a log that the Lab did not make; it wants one of its own");
        }
        Optional<LabSettings> before = lab.settings();
        if (before.isPresent() && !before.get().equals(settings)) {
            return Answer.refuse("the workspace holds another run of the Lab: "
                    + before.get().line());
        }
        return Answer.of(lab.run(settings, scenario, CommandWatch.NONE));
    }
}
