package playhead.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import playhead.ui.async.Background;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Damaged;
import playhead.workspace.Display;

/**
 * Looks through the whole journal of a workspace: opening looked at its end only. It begins when the first rows had their
 * time to come, because it keeps a processor busy for as long as the log is.
 *
 * @param background where what is found is said
 * @param words what is said
 */
record JournalCheck(Background background, Words words) {
    private static final long BEGINS_AFTER_MILLIS = 2_000;

    /**
     * Checks one.
     *
     * @param wanted whether anybody still wants to know, asked on the window's thread
     * @param said takes what is damaged, if anything is
     */
    void of(OpenLog opened, BooleanSupplier wanted, Consumer<String> said) {
        CompletableFuture.delayedExecutor(BEGINS_AFTER_MILLIS, TimeUnit.MILLISECONDS, background.window())
                .execute(() -> {
                    if (wanted.getAsBoolean()) {
                        begin(opened, wanted, said);
                    }
                });
    }

    private void begin(OpenLog opened, BooleanSupplier wanted, Consumer<String> said) {
        CompletableFuture<?> _ = opened.workspace()
                .check()
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (wanted.getAsBoolean()) {
                                say(found, failure, said);
                            }
                        },
                        background.window());
    }

    private void say(Optional<Damaged> found, Throwable failure, Consumer<String> said) {
        if (failure != null) {
            background.failed().accept(failure);
        } else {
            found.ifPresent(damaged -> said.accept(
                    words.text("window.status.damaged", damaged.position(), Display.safe(damaged.reason()))));
        }
    }
}
