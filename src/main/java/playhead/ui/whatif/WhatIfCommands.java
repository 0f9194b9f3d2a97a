package playhead.ui.whatif;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Supposing another course of the log. None of it writes into the log. */
public final class WhatIfCommands {
    private WhatIfCommands() {}

    /**
     * Adds the commands of supposing.
     *
     * @param closed why nothing can be done, or null
     * @param event position of the selected event, 0 when none is
     * @param show brings the view to the front
     */
    public static void addTo(
            CommandRegistry registry,
            Words words,
            WhatIfModel model,
            Supplier<String> closed,
            LongSupplier event,
            WhatIfView view,
            Runnable show) {
        CommandGroup group = new CommandGroup(registry, words, "whatif");
        Supplier<String> none = either(closed, model::whyNone);
        Supplier<String> noEvent = () -> event.getAsLong() == 0 ? words.text("whatif.why.event") : null;
        group.look(
                "whatif.start",
                either(closed, model::whyNoStart),
                () -> {
                    model.start();
                    show.run();
                },
                "Shortcut+Shift+I");
        group.look("whatif.skip", either(none, noEvent), () -> model.toggle(event.getAsLong()), "X");
        group.look(
                "whatif.edit",
                either(none, noEvent),
                () -> {
                    show.run();
                    view.edit();
                },
                "Shortcut+Shift+V");
        group.look(
                "whatif.insert",
                none,
                () -> {
                    show.run();
                    view.insert();
                },
                "Shortcut+Shift+N");
        group.look("whatif.keep", none, model::keep, "Shortcut+S");
        group.look("whatif.leave", none, model::leave, "Shortcut+Shift+Q");
    }

    private static Supplier<String> either(Supplier<String> first, Supplier<String> second) {
        return () -> first.get() == null ? second.get() : first.get();
    }
}
