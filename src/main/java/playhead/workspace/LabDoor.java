package playhead.workspace;

import java.util.Optional;
import playhead.command.CommandWatch;
import playhead.lab.Lab;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;
import playhead.lab.ReadSide;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;
import playhead.workspace.pipeline.Pipeline;

/** Lets the Lab play in a workspace that is its own, and in no other: what was imported is evidence. */
final class LabDoor {
    private final LabScenarios scenarios = new LabScenarios();
    private final Pipeline pipeline;
    private final ReadSide side;

    /**
     * @param pipeline is told what the Lab does
     * @param side shows what the Lab does
     */
    LabDoor(Pipeline pipeline, ReadSide side) {
        this.pipeline = pipeline;
        this.side = side;
    }

    /** A run on a store; refused when the store is not the Lab's, or holds another run that is not over. */
    Answer<LabRun> open(EventStore store, LabSettings settings) {
        return scenarios.of(settings).then(scenario -> open(store, settings, scenario));
    }

    private Answer<LabRun> open(EventStore store, LabSettings settings, Scenario scenario) {
        Lab lab = new Lab(store);
        if (!lab.isFree()) {
            return Answer.refuse("the workspace holds a log that the Lab did not make; it wants one of its own");
        }
        Optional<LabSettings> last = lab.settings();
        if (last.isPresent() && !lab.runs().contains(settings) && !isOver(lab, last.get())) {
            return Answer.refuse("the run before is not over; to go on with it: "
                    + last.get().line());
        }
        return Answer.of(lab.run(settings, scenario, pipeline, side));
    }

    private boolean isOver(Lab lab, LabSettings settings) {
        return scenarios.of(settings).then(scenario -> Answer.of(lab.run(settings, scenario, CommandWatch.NONE)))
                        instanceof Answer.Given<LabRun>(LabRun run, var warnings)
                && run.isOver();
    }
}
