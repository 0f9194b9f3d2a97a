package playhead.ui.colour;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.Picked;
import playhead.workspace.Display;

/** Marking rows with colours and signs. */
public final class ColourCommands {
    private static final int LONGEST = 60;

    private ColourCommands() {}

    /**
     * Adds the commands.
     *
     * @param rules what is changed
     * @param picked the value that is selected in the view in front
     * @param showCard shows the rules
     * @param whyNot why nothing can be done now, or null
     * @param say tells what happened
     */
    public static void addTo(
            CommandRegistry registry,
            Words words,
            ColourRules rules,
            Supplier<Optional<Picked>> picked,
            Runnable showCard,
            Supplier<String> whyNot,
            Consumer<String> say) {
        CommandGroup group = new CommandGroup(registry, words, "colour");
        group.look("colour.rules", whyNot, showCard, "Alt+C");
        Supplier<String> noValue = () ->
                whyNot.get() != null ? whyNot.get() : picked.get().isEmpty() ? words.text("colour.why.value") : null;
        group.look(
                "colour.byValue",
                noValue,
                () -> picked.get().ifPresent(value -> {
                    ColourRule rule = rules.mark(value.type(), value.condition(), value.value());
                    say.accept(words.text(
                            "colour.said",
                            Shown.cut(Display.safe(rule.filter()), LONGEST),
                            words.text("colour.name." + rule.colour()),
                            Display.safe(rule.sign())));
                }),
                "Shift+Alt+C");
        group.look(
                "colour.onOff",
                () -> whyNot.get() != null
                        ? whyNot.get()
                        : rules.allProperty().get().isEmpty() ? words.text("colour.why.none") : null,
                () -> rules.onProperty().set(!rules.onProperty().get()));
    }
}
