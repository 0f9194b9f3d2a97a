package playhead.ui.filter;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** What can be done with the filter of the view in front. */
public final class FilterCommands {
    private FilterCommands() {}

    /**
     * Adds the commands.
     *
     * @param front the filter of the view in front, if it has one
     * @param closed why nothing can be done now, or null
     */
    public static void addTo(
            CommandRegistry registry, Words words, Supplier<Optional<FilterModel>> front, Supplier<String> closed) {
        CommandGroup group = new CommandGroup(registry, words, "filter");
        Supplier<String> whyNot = () ->
                closed.get() != null ? closed.get() : front.get().isEmpty() ? words.text("filter.why.none") : null;
        Consumer<Consumer<FilterModel>> with = action -> front.get().ifPresent(action);
        group.look("filter.mode", whyNot, () -> with.accept(FilterModel::changeMode), "Shortcut+Shift+F");
        group.look("filter.clear", whyNot, () -> with.accept(FilterModel::clear), "Shortcut+Shift+X");
    }
}
