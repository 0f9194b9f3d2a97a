package playhead.ui.saved;

import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Saving what is on the screen, and coming back to it. */
public final class SavedCommands {
    private SavedCommands() {}

    /**
     * Adds the commands.
     *
     * @param showCard shows the saved views, with the cursor in the name for a new one when true
     * @param whyNot why nothing can be done now, or null
     */
    public static void addTo(
            CommandRegistry registry, Words words, Consumer<Boolean> showCard, Supplier<String> whyNot) {
        CommandGroup group = new CommandGroup(registry, words, "saved");
        group.look("saved.save", whyNot, () -> showCard.accept(true), "Shift+Alt+V");
        group.look("saved.list", whyNot, () -> showCard.accept(false), "Alt+V");
    }
}
