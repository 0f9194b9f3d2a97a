package playhead.saga;

/**
 * An effect and what undoes it.
 *
 * @param step number of the step that is undone in {@link Saga#steps()}, or -1 when it belongs to none
 * @param undoes position of the effect, 0 when nothing of the kind had happened
 * @param by position of the event that undoes it, 0 while it is asked for only
 * @param request position of the event that asked for it, 0 when nobody did
 * @param status {@link StepStatus#COMPENSATING}, {@link StepStatus#COMPENSATED} or {@link StepStatus#FAILED}
 * @param pairedBy how the two were found to belong together
 */
public record Compensation(int step, long undoes, long by, long request, StepStatus status, PairedBy pairedBy) {
    /** How an effect and its compensation were paired. */
    public enum PairedBy {
        /** A definition says so. */
        DECLARED,
        /** The log names one in the other. */
        REFERENCE,
        /** Their names are opposites. */
        NAME,
        /** The one takes back on the same fields what the other did. */
        EFFECT
    }
}
