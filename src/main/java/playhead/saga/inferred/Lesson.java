package playhead.saga.inferred;

/**
 * Something that is learned from many flows, one by one, so that a flow can be taken away and come again as it stands at
 * another position. Each builds on what those before it concluded. One thread.
 */
interface Lesson {
    /** Forgets all flows. */
    void forget();

    /** Counts a flow with its events up to where one looks. */
    void add(int flow);

    /** Takes a flow away that was counted, while one looks as far as when it was. */
    void remove(int flow);

    /**
     * Draws conclusions.
     *
     * @return whether something is other than before that later lessons build on: they must learn anew
     */
    boolean conclude();
}
