package playhead.ui.rules;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** What can be done with rules. */
public final class RulesCommands {
    private RulesCommands() {}

    /**
     * What they reach in the window.
     *
     * @param show brings the view to the front
     * @param file lets the user choose a file with definitions
     * @param rows shows the rows behind a place
     * @param closed why nothing can be done, or null
     */
    public record Reach(Runnable show, Supplier<Optional<Path>> file, Consumer<Place> rows, Supplier<String> closed) {}

    /** Adds the commands. */
    public static void addTo(CommandRegistry registry, Words words, RulesViewModel model, RulesView view, Reach reach) {
        CommandGroup group = new CommandGroup(registry, words, "rules");
        Supplier<String> notNow =
                () -> reach.closed().get() != null ? reach.closed().get() : model.whyNot();
        group.look(
                "rules.check",
                notNow,
                () -> {
                    reach.show().run();
                    model.check(true);
                },
                "Alt+R");
        group.look("rules.checkHere", notNow, () -> {
            reach.show().run();
            model.check(false);
        });
        group.look(
                "rules.try",
                reach.closed(),
                () -> reach.file().get().ifPresent(file -> {
                    reach.show().run();
                    model.check(file);
                }));
        group.look(
                "rules.all",
                () -> reach.closed().get() != null ? reach.closed().get() : model.whyNotAll(),
                () -> model.chosenProperty().set(null));
        group.look(
                "rules.rows",
                () -> reach.closed().get() != null
                        ? reach.closed().get()
                        : view.selected() == null ? words.text("rules.why.place") : null,
                () -> reach.rows().accept(view.selected()));
    }
}
