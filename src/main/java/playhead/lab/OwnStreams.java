package playhead.lab;

import java.util.HashMap;
import java.util.Map;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Step;
import playhead.lab.scenario.Scenario;

/**
 * The streams that a run opens for itself: what one run takes is not missing in another. Those of the first run are named
 * as the scenario names them, those of later ones have higher numbers.
 */
final class OwnStreams {
    /** More than any scenario opens of one kind. */
    private static final int A_RUN = 100;

    private final Scenario scenario;
    private final Map<String, String> names = new HashMap<>();

    OwnStreams(Scenario scenario, Played run) {
        this.scenario = scenario;
        scenario.openings(run.settings().count())
                .forEach(opened -> names.put(opened.stream(), named(opened.stream(), run.number())));
    }

    private static String named(String stream, int run) {
        int dash = stream.lastIndexOf('-') + 1;
        String digits = stream.substring(dash);
        int number = Integer.parseInt(digits) + A_RUN * (run - 1);
        return stream.substring(0, dash) + ("%0" + digits.length() + "d").formatted(number);
    }

    /** What a stream of the scenario is called in this run. */
    String of(String stream) {
        return names.getOrDefault(stream, stream);
    }

    /** The details of a case with the streams of this run. */
    Facts in(Facts details) {
        Facts own = details;
        for (Step step : scenario.plan().steps()) {
            String stream = details.text(step.subject());
            own = own.with(step.subject(), of(stream));
        }
        return own;
    }
}
