package playhead.ui.timeline;

import playhead.ui.replay.PlaySettings;
import playhead.ui.replay.Selection;
import playhead.ui.watch.Watched;

/**
 * What is chosen on the timeline and how it plays.
 *
 * @param axis times or positions, folded or not
 * @param in where a loop begins, or null
 * @param out where it ends, or null
 * @param selection chosen events, or null
 * @param coverage whether the bars of the sources are shown
 * @param playing how it plays
 * @param watched what it stops for, or null
 */
public record TimelineChoice(
        AxisChoice.Kept axis,
        Long in,
        Long out,
        Selection selection,
        boolean coverage,
        PlaySettings playing,
        Watched watched) {
    /** As it is now. */
    public static TimelineChoice of(TimelineViewModel model) {
        return new TimelineChoice(
                model.choice().kept(),
                model.player().inProperty().get(),
                model.player().outProperty().get(),
                model.brush().selectionProperty().get(),
                model.coverage().shownProperty().get(),
                model.player().settings(),
                model.watch().watchedProperty().get());
    }

    /** Chooses the same in a model of the same log and order. */
    public void into(TimelineViewModel model) {
        model.choice().take(axis);
        model.player().inProperty().set(in);
        model.player().outProperty().set(out);
        model.brush().select(selection);
        model.coverage().shownProperty().set(coverage);
        model.player().settings().take(playing);
        if (watched != null) {
            model.watch().watch(watched);
        }
    }
}
