package playhead.ui.compare;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Marking a moment as A and comparing it with another one. */
public final class CompareCommands {
    private CompareCommands() {}

    /**
     * Adds the commands of comparing.
     *
     * @param closed why nothing can be done, or null
     * @param show brings the view to the front
     */
    public static void addTo(
            CommandRegistry registry, Words words, CompareViewModel model, Supplier<String> closed, Runnable show) {
        CommandGroup group = new CommandGroup(registry, words, "compare");
        Supplier<String> noA = () -> closed.get() != null ? closed.get() : model.whyNoA();
        group.look("compare.mark", closed, () -> mark(model, show), "Shortcut+M");
        group.look("compare.markHere", closed, model::markHere, "Shortcut+Shift+M");
        group.look("compare.swap", noA, model::swap);
        group.look("compare.follow", closed, model::followPlayhead);
        group.look("compare.clear", noA, () -> model.markA().set(null));
    }

    /** Marks A; where it is marked already, compares it with the playhead. */
    private static void mark(CompareViewModel model, Runnable show) {
        if (model.markA().momentProperty().get() == null) {
            model.markHere();
        } else {
            model.followPlayhead();
            show.run();
        }
    }
}
