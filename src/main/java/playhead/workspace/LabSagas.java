package playhead.workspace;

import java.util.List;
import java.util.Optional;
import playhead.lab.Lab;
import playhead.lab.LabSettings;
import playhead.lab.saga.PlanDefinition;
import playhead.lab.scenario.Scenario;
import playhead.saga.define.SagaDefinition;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.define.SagaFile;
import playhead.store.EventStore;

/** The sagas that hold in a workspace: those that were recorded, and in a log that the Lab played those of its plan. */
final class LabSagas {
    private final EventStore store;
    private final DefinitionLog definitions;
    /** Null until the log has begun. */
    private List<SagaDefinition> played;

    private SagaDefinitions recorded;
    private SagaDefinitions all;

    LabSagas(EventStore store, DefinitionLog definitions) {
        this.store = store;
        this.definitions = definitions;
    }

    /** The definitions; the same object as long as they are the same. */
    synchronized SagaDefinitions inForce() {
        SagaDefinitions now = definitions.sagas();
        if (played == null && store.end() > 0) {
            played = read();
            recorded = null;
        }
        if (now != recorded) {
            recorded = now;
            all = played == null || played.isEmpty()
                    ? now
                    : SagaDefinitions.NONE.with(played).with(now.all());
        }
        return all;
    }

    private List<SagaDefinition> read() {
        Optional<LabSettings> settings = new Lab(store).settings();
        if (settings.isPresent()
                && new LabScenarios().of(settings.get())
                        instanceof Answer.Given<Scenario>(Scenario scenario, var warnings)) {
            PlanDefinition plan =
                    new PlanDefinition(scenario.plan(), settings.get().orchestrated());
            return SagaFile.read(plan.yaml()).sagas();
        }
        return List.of();
    }
}
