package playhead.ui;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import playhead.ui.async.Background;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * Looks through the whole journal of a workspace: opening looked at its end only.
 *
 * @param background where what is found is said
 * @param words what is said
 */
record JournalCheck(Background background, Words words) {
    /**
     * Checks one.
     *
     * @param wanted whether anybody still wants to know
     * @param said takes what is damaged, if anything is
     */
    void of(OpenLog opened, BooleanSupplier wanted, Consumer<String> said) {
        opened.workspace()
                .check()
                .thenAccept(found ->
                        found.ifPresent(damaged -> background.window().execute(() -> {
                            if (wanted.getAsBoolean()) {
                                said.accept(words.text(
                                        "window.status.damaged", damaged.position(), Display.safe(damaged.reason())));
                            }
                        })));
    }
}
