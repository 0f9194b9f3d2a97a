package playhead.ui.state;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.replay.MarkA;
import playhead.ui.text.Words;

/** What can be done with the table of states. */
public final class StateCommands {
    private StateCommands() {}

    /**
     * Adds the commands of the states.
     *
     * @param closed why nothing can be done, or null
     */
    public static void addTo(
            CommandRegistry registry, Words words, StateViewModel model, MarkA markA, Supplier<String> closed) {
        CommandGroup group = new CommandGroup(registry, words, "state");
        group.look(
                "state.deleted",
                closed,
                () -> model.deletedProperty().set(!model.deletedProperty().get()));
        group.look(
                "state.totals",
                closed,
                () -> model.totals()
                        .shownProperty()
                        .set(!model.totals().shownProperty().get()));
        group.look(
                "state.sinceA",
                () -> closed.get() != null
                        ? closed.get()
                        : markA.momentProperty().get() == null ? words.text("state.why.noA") : null,
                () -> model.sinceAProperty().set(!model.sinceAProperty().get()));
    }
}
