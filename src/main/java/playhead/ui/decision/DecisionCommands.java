package playhead.ui.decision;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Deciding again by another rule. It records nothing. */
public final class DecisionCommands {
    private DecisionCommands() {}

    /**
     * @param closed why nothing is open, or null
     * @param known whether the rules of the log that is open are known
     * @param show brings the commands to the front, with the cursor where the value is written
     */
    public static void addTo(
            CommandRegistry registry, Words words, Supplier<String> closed, Supplier<Boolean> known, Runnable show) {
        new CommandGroup(registry, words, "decision")
                .look(
                        "decision.open",
                        () -> {
                            String why = closed.get();
                            return why != null ? why : known.get() ? null : words.text("decision.why.unknown");
                        },
                        show);
    }
}
