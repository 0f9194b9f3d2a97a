package playhead.ui.decision;

import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.command.CommandRecord;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Deciding again by another rule, or without a command. It records nothing. */
public final class DecisionCommands {
    private DecisionCommands() {}

    /**
     * Adds the commands of deciding again.
     *
     * @param closed why nothing is open, or null
     * @param known whether the rules of the log that is open are known
     * @param show brings the commands to the front, with the cursor where the value is written
     * @param selected the command that is selected, or null
     * @param without supposes that a command was not given
     */
    public static void addTo(
            CommandRegistry registry,
            Words words,
            Supplier<String> closed,
            Supplier<Boolean> known,
            Runnable show,
            Supplier<CommandRecord> selected,
            Consumer<CommandRecord> without) {
        CommandGroup group = new CommandGroup(registry, words, "decision");
        Supplier<String> foreign =
                () -> closed.get() != null ? closed.get() : known.get() ? null : words.text("decision.why.unknown");
        group.look("decision.open", foreign, show);
        Supplier<String> none = () -> {
            CommandRecord command = selected.get();
            boolean any = command != null && command.count() > 0;
            return foreign.get() != null ? foreign.get() : any ? null : words.text("decision.why.command");
        };
        group.look("decision.without", none, () -> without.accept(selected.get()));
    }
}
