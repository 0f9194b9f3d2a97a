package playhead.ui.events;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** What can be done with the table of events. */
public final class EventsCommands {
    private EventsCommands() {}

    /**
     * Adds the commands.
     *
     * @param whyNot why nothing can be done now, or null
     */
    public static void addTo(CommandRegistry registry, Words words, EventsController view, Supplier<String> whyNot) {
        CommandGroup events = new CommandGroup(registry, words, "events");
        Supplier<String> noValue = () -> whyNot.get() != null
                ? whyNot.get()
                : view.actions().value().isEmpty() ? words.text("events.why.value") : null;
        events.look("events.filterFor", noValue, () -> view.actions().filterFor(), "=");
        events.look("events.filterWithout", noValue, () -> view.actions().filterWithout(), "!");
        events.look("events.columnLeft", whyNot, () -> view.columns().move(-1), "Shift+Alt+Left");
        events.look("events.columnRight", whyNot, () -> view.columns().move(1), "Shift+Alt+Right");
        events.look("events.facets", whyNot, view::toggleFacets, "Alt+F");
        events.look(
                "events.explain",
                () -> whyNot.get() != null ? whyNot.get() : view.explain().whyNot(),
                view.explain()::explain,
                "Q");
    }
}
