package playhead.saga.picture;

/**
 * From what undoes to what is undone.
 *
 * @param compensation its number
 * @param by the bar that undoes
 * @param undone the bar of the step, null when nothing of the kind had happened
 */
record Ribbon(int compensation, Bar by, Bar undone) {}
