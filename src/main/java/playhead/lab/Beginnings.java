package playhead.lab;

import java.util.List;
import java.util.SplittableRandom;
import playhead.lab.bus.Fault;
import playhead.lab.bus.Message;
import playhead.lab.rules.Facts;
import playhead.lab.rules.StepRules;
import playhead.lab.scenario.Scenario;

/** What comes from outside: streams that are opened first, and the cases that customers begin. */
final class Beginnings {
    /** Spreads numbers that are near each other over all numbers. */
    static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private static final int BROKEN_CASES = 4;

    private final Scenario scenario;
    private final Played run;
    private final LabSettings settings;
    private final OwnStreams streams;

    Beginnings(Scenario scenario, Played run) {
        this.scenario = scenario;
        this.run = run;
        this.settings = run.settings();
        this.streams = new OwnStreams(scenario, run);
    }

    List<Message> openings() {
        return scenario.openings(settings.count()).stream()
                .map(opened -> opening(opened, streams.of(opened.stream())))
                .toList();
    }

    private static Message opening(Scenario.Opened opened, String stream) {
        return new Message(
                "setup>" + stream,
                opened.service(),
                opened.command(),
                opened.payload().with(LabHandler.STREAM, stream),
                null,
                null);
    }

    /** The case with a number, from 1 on: always the same, whenever it is asked for. */
    Message of(int number) {
        String noun = scenario.plan().words().noun();
        String id = "%s-%04d".formatted(noun, run.idOf(number));
        String failing = number % 2 == 0 ? settings.fail() : null;
        Facts details = streams.in(scenario.details(id, new SplittableRandom(settings.seed() + number * MIX), failing));
        if (settings.faults().contains(Fault.COMPENSATION) && number % BROKEN_CASES == 0) {
            String first = scenario.plan().steps().getFirst().name();
            details = details.with(StepRules.BROKEN, first);
        }
        return new Message(
                "customer>" + id,
                scenario.plan().words().service(),
                scenario.plan().words().begin(),
                details,
                id,
                null);
    }
}
