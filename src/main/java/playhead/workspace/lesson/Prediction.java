package playhead.workspace.lesson;

import java.util.List;

/**
 * A question to think about first. The right answer is never written into the lesson: the engine gives it, after the
 * step's deed.
 *
 * @param question what is asked
 * @param choices answers to choose from; empty when people say one of their own
 * @param answer what the engine is asked for the right one
 */
public record Prediction(Wording question, List<String> choices, Probe answer) {
    public Prediction {
        choices = List.copyOf(choices);
    }
}
