package playhead.ui.fold;

import java.util.Map;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Folding and unfolding parts of the window. */
public final class FoldCommands {
    /** The values have a command of their own. */
    private static final Map<Part, String> KEYS = Map.of(Part.NAVIGATION, "F7", Part.DETAIL, "F8", Part.TIMELINE, "F9");

    private FoldCommands() {}

    /**
     * Adds a command for each part that folds.
     *
     * @param whyClosed the reason why nothing can be done because no log is open, or null
     */
    public static void addTo(CommandRegistry registry, Words words, Folds folds, Supplier<String> whyClosed) {
        CommandGroup group = new CommandGroup(registry, words, "look");
        for (Part part : Part.values()) {
            if (KEYS.containsKey(part)) {
                group.look("fold." + part.id(), whyClosed, folds.of(part)::toggle, KEYS.get(part));
            }
        }
    }
}
