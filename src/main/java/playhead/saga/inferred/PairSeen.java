package playhead.saga.inferred;

/** Where two types were seen one after the other in one flow and stream. */
final class PairSeen {
    final Samples samples = new Samples();
    int count;
    int fromRoot;
    /** How often the flow had left the main path before. */
    int afterStraying;

    int together;
}
