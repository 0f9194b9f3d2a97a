package playhead.ui.timeline;

import java.util.List;

/**
 * Where events stand on the timeline: between ordinals, which are the truth, and places, which are drawn. Cheap enough to
 * be asked for every frame. Immutable.
 */
sealed interface Axis permits ByPosition, ByTime {
    /** The whole log; its borders are whole numbers. */
    Span whole();

    /** Where the playhead stands after an event; for 0 before all of them. */
    double place(long at);

    /** The ordinal that a place means, 0 to the end. */
    long at(double place);

    /** The first event that a stretch shows. */
    long firstIn(Span span);

    /** The last event that a stretch shows; less than the first when it shows none. */
    long lastIn(Span span);

    /** The stretch that shows events from one to another. */
    Span of(long first, long last);

    /** Where events from one to another stand: no wider than they are. */
    Span exactly(long first, long last);

    /** What is left out between places. */
    List<Folding.Fold> folds();
}
