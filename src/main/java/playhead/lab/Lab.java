package playhead.lab;

import java.util.List;
import java.util.Optional;
import playhead.command.CommandLog;
import playhead.command.CommandRequest;
import playhead.command.CommandWatch;
import playhead.command.Dispatched;
import playhead.command.Dispatcher;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;

/** The Lab of a log: says what was played in it, and plays. */
public final class Lab {
    private final EventStore store;

    /** @param store empty, or made by the Lab */
    public Lab(EventStore store) {
        this.store = store;
    }

    /** What the last run of the log was asked to do, if the Lab made it. */
    public Optional<LabSettings> settings() {
        return new PlayedRuns(new CommandLog(store)).last().map(Played::settings);
    }

    /** What the runs of the log were asked to do, oldest first. */
    public List<LabSettings> runs() {
        return new PlayedRuns(new CommandLog(store))
                .all().stream().map(Played::settings).toList();
    }

    /** Whether the Lab may play here: nothing else is in the log. */
    public boolean isFree() {
        return store.end() == 0 || settings().isPresent();
    }

    /**
     * Goes on with the run of these settings, or begins it behind those that the log holds, which are over.
     *
     * @param scenario of the settings
     * @param watch sees each command
     */
    public LabRun run(LabSettings settings, Scenario scenario, CommandWatch watch) {
        return run(settings, scenario, watch, ReadSide.NONE);
    }

    /**
     * Plays a scenario that is already made.
     *
     * @param side follows each command
     */
    public LabRun run(LabSettings settings, Scenario scenario, CommandWatch watch, ReadSide side) {
        return run(settings, scenario, new Services(scenario, settings.orchestrated()), watch, side);
    }

    /**
     * The decisions of the log that the Lab made.
     *
     * @param scenarios of its {@link #runs}, in their order
     * @param end the last position that is looked at
     */
    public LabDecisions decisions(List<Scenario> scenarios, long end) {
        return new LabDecisions(store, scenarios, end);
    }

    LabRun run(LabSettings settings, Scenario scenario, Services services, CommandWatch watch, ReadSide side) {
        Dispatcher dispatcher = new Dispatcher(store, new CommandLog(store), services.handlers(), watch);
        PlayedRuns runs = new PlayedRuns(dispatcher.log());
        Played run = runs.find(settings).orElseGet(() -> runs.next(settings));
        CommandRequest start = CommandRequest.of(
                run.id(), Services.START, "lab", run.begin(), settings.facts().json());
        if (dispatcher.dispatch(start) instanceof Dispatched.NotTaken(String reason)) {
            throw new LabStopped(reason);
        }
        return new LabRun(store, run, scenario, services, dispatcher, side);
    }
}
