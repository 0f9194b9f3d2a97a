package playhead.lab;

import java.time.Instant;
import java.util.Optional;
import playhead.command.CommandLog;
import playhead.command.CommandRequest;
import playhead.command.CommandWatch;
import playhead.command.Dispatched;
import playhead.command.Dispatcher;
import playhead.lab.rules.Facts;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;

/** The Lab of a log: says what was played in it, and plays. */
public final class Lab {
    private static final Instant BEFORE = Instant.parse("2026-03-02T08:00:00Z");

    private final EventStore store;

    /** @param store empty, or made by the Lab */
    public Lab(EventStore store) {
        this.store = store;
    }

    /** What the log was asked to be, if the Lab made it. */
    public Optional<LabSettings> settings() {
        return new CommandLog(store)
                .all().stream()
                        .filter(record -> record.request().type().equals(Services.START))
                        .findFirst()
                        .map(record -> LabSettings.of(Facts.of(record.request().payload())));
    }

    /** Whether the Lab may play here: nothing else is in the log. */
    public boolean isFree() {
        return store.end() == 0 || settings().isPresent();
    }

    /**
     * Begins a run, or goes on with the one that the log holds.
     *
     * @param scenario of the settings
     * @param watch sees each command
     */
    public LabRun run(LabSettings settings, Scenario scenario, CommandWatch watch) {
        return run(settings, scenario, watch, ReadSide.NONE);
    }

    /** @param side follows each command */
    public LabRun run(LabSettings settings, Scenario scenario, CommandWatch watch, ReadSide side) {
        return run(settings, scenario, new Services(scenario, settings.orchestrated()), watch, side);
    }

    /**
     * The decisions of the log that the Lab made.
     *
     * @param settings that were played
     * @param scenario of the settings
     * @param end the last position that is looked at
     */
    public LabDecisions decisions(LabSettings settings, Scenario scenario, long end) {
        return new LabDecisions(store, settings, scenario, end);
    }

    LabRun run(LabSettings settings, Scenario scenario, Services services, CommandWatch watch, ReadSide side) {
        Dispatcher dispatcher = new Dispatcher(store, new CommandLog(store), services.handlers(), watch);
        CommandRequest start = CommandRequest.of(
                "lab/1", Services.START, "lab", BEFORE, settings.facts().json());
        if (dispatcher.dispatch(start) instanceof Dispatched.NotTaken(String reason)) {
            throw new LabStopped(reason);
        }
        return new LabRun(store, settings, scenario, services, dispatcher, side);
    }
}
