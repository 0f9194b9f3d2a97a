package playhead.ui.decision;

import playhead.lab.LabDecisions;
import playhead.ui.text.Words;

/**
 * A run of the Lab whose commands can be decided again.
 *
 * @param number 1 for the first; 0 for all of them
 * @param text what it is called
 */
public record RunLine(int number, String text) {
    /** All runs. */
    static RunLine all(Words words) {
        return new RunLine(0, words.text("decision.run.all"));
    }

    /** One run, with what it played. */
    static RunLine of(LabDecisions.Run run, Words words) {
        String scenario = words.text("lab.scenario." + run.settings().scenario());
        return new RunLine(
                run.number(),
                words.text(
                        "decision.run.one",
                        run.number(),
                        scenario,
                        words.text("decision.run." + run.settings().style())));
    }

    @Override
    public String toString() {
        return text;
    }
}
