package playhead.workspace.lesson;

/**
 * Something that must be true for the lesson to go on.
 *
 * @param probe what the engine is asked
 * @param expected the answer that it should give
 * @param negated true when the answer should be any other
 */
public record Check(Probe probe, String expected, boolean negated) {
    /** Whether an answer is as it should be; numbers are compared as numbers. */
    public boolean holds(String answer) {
        return negated != SameValue.of(answer, expected);
    }
}
