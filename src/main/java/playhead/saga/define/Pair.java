package playhead.saga.define;

/**
 * An effect and what undoes it.
 *
 * @param step place of its step
 * @param undoable whether anything undoes it
 * @param sameEntity whether both are events of one entity; else of the saga
 */
public record Pair(int step, boolean undoable, boolean sameEntity) {}
