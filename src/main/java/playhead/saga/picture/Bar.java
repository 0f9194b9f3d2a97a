package playhead.saga.picture;

import playhead.saga.StepStatus;

/**
 * A step, or what undoes one, as a bar of its lane.
 *
 * @param step number of the step, -1 for an undoing that belongs to none
 * @param compensation number of the compensation that it is, -1 for a step
 * @param name of the step
 * @param lane number of its lane
 * @param row in the lane
 * @param first index of its first event
 * @param last index of its last event so far
 * @param from its first slot
 * @param to its last slot
 * @param open whether it goes on
 * @param outcome how it ended, undone or not
 * @param attempts how often it was asked for
 * @param undone index of the first event that undoes it, {@link Integer#MAX_VALUE} for none
 * @param due where its deadline is, as pixels; -1 for none
 * @param late whether it was not decided by then
 */
public record Bar(
        int step,
        int compensation,
        String name,
        int lane,
        int row,
        int first,
        int last,
        int from,
        int to,
        boolean open,
        StepStatus outcome,
        int attempts,
        int undone,
        double due,
        boolean late) {
    /** The same in a row. */
    Bar in(int place) {
        return new Bar(
                step,
                compensation,
                name,
                lane,
                place,
                first,
                last,
                from,
                to,
                open,
                outcome,
                attempts,
                undone,
                due,
                late);
    }

    /** Whether it undoes something. */
    public boolean undoes() {
        return compensation >= 0;
    }

    /**
     * How it stood after the first events of the saga; null when it had not begun.
     *
     * @param happened how many events
     */
    public StepStatus at(int happened) {
        if (first >= happened) {
            return null;
        }
        if (last >= happened) {
            return undoes() ? StepStatus.COMPENSATING : StepStatus.RUNNING;
        }
        boolean standsYet =
                undone >= happened && (outcome == StepStatus.COMPENSATING || outcome == StepStatus.COMPENSATED);
        return !undoes() && standsYet ? StepStatus.SUCCEEDED : outcome;
    }
}
