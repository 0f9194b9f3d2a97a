package playhead.ui.detail;

import java.util.Locale;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Walking along the changes of the entity and field that are selected. */
public final class DetailCommands {
    private DetailCommands() {}

    /**
     * Adds the commands of the detail.
     *
     * @param closed why nothing can be done, or null
     */
    public static void addTo(CommandRegistry registry, Words words, DetailViewModel model, Supplier<String> closed) {
        CommandGroup group = new CommandGroup(registry, words, "detail");
        Supplier<String> whyNot = () -> closed.get() != null
                ? closed.get()
                : model.entityProperty().get() == null ? words.text("detail.why.none") : null;
        group.look("detail.before", whyNot, model.walk()::beforeChange, "B");
        group.look("detail.change", whyNot, model.walk()::toChange);
        for (DetailViewModel.Side side : DetailViewModel.Side.values()) {
            String id = side.name().toLowerCase(Locale.ROOT);
            group.look("detail." + id, closed, () -> model.sideProperty().set(side));
        }
    }
}
