package playhead.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import playhead.ui.async.Background;
import playhead.ui.opening.OpenLog;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * Filters a few events once, soon after a log was opened, and throws the answer away: the first filter of a process loads
 * and compiles what every later one uses, and the user shall not wait for that.
 *
 * @param background where it is done
 */
record FirstFilter(Background background) {
    private static final long BEGINS_AFTER_MILLIS = 1_000;
    private static final long EVENTS = 1_000;
    private static final String HEADER = "type != '' && position > 0";
    private static final String PAYLOAD = "data.a == 1 || data.b.contains('b')";

    /**
     * Filters one log.
     *
     * @param wanted whether it is still open, asked on the window's thread
     */
    void of(OpenLog opened, BooleanSupplier wanted) {
        CompletableFuture.delayedExecutor(BEGINS_AFTER_MILLIS, TimeUnit.MILLISECONDS, background.window())
                .execute(() -> {
                    if (wanted.getAsBoolean()) {
                        // It may be closed meanwhile, and then nobody is interested.
                        background.run(() -> ask(opened.session()), answered -> {}, closed -> {});
                    }
                });
    }

    /** What filters on headers and on the payload find in the first events. */
    static List<Answer<EventHits>> ask(Session session) {
        long end = Math.min(EVENTS, session.end());
        return Stream.of(HEADER, PAYLOAD)
                .map(where -> session.events(new EventQuery(where, 1, end, null, Replay.RECORDED)))
                .toList();
    }
}
