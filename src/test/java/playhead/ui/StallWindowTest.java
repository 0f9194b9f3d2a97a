package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window keeps drawing while the playhead is dragged over a larger log. */
class StallWindowTest {
    private static final int EVENTS = 20_000;
    private static final long LONGEST_MILLIS = 200;
    private static final int ATTEMPTS = 5;

    @TempDir
    Path folder;

    @Test
    void dragging_over_twenty_thousand_events_never_stops_the_window_for_long() throws Exception {
        dragOverBothTables(60);
    }

    @Test
    @Tag("long")
    void dragging_for_long_never_stops_the_window_for_long() throws Exception {
        dragOverBothTables(600);
    }

    private void dragOverBothTables(int frames) throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(EVENTS));
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.open(root);
            drag(driven, frames);
            assertShort(driven, frames, "events");
            driven.robot.interact(
                    () -> driven.window().commands().get("view.state").action().run());
            driven.calm();
            drag(driven, frames);
            assertShort(driven, frames, "states");
            driven.calm();
            assertEquals(
                    EVENTS / 2, driven.model().following().shownProperty().get().at());
        }
    }

    /** A stall of our own making comes back; one that comes from other programs on the machine does not. */
    private static void assertShort(DrivenWindow driven, int frames, String what) throws InterruptedException {
        List<Long> longFrames = List.of();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            longFrames = drag(driven, frames);
            if (longest(longFrames) <= LONGEST_MILLIS) {
                return;
            }
        }
        fail(what + ": frames of " + longFrames + " ms");
    }

    /** Moves the playhead each frame, to and fro; answers the milliseconds between frames that were longer than two. */
    private static List<Long> drag(DrivenWindow driven, int length) throws InterruptedException {
        List<Long> frames = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int frame;
            private long last;

            @Override
            public void handle(long now) {
                long wall = System.nanoTime();
                if (frame > 0 && wall - last > 34_000_000L) {
                    frames.add((wall - last) / 1_000_000);
                }
                last = wall;
                if (frame++ == length) {
                    stop();
                    driven.model().playhead().moveTo(EVENTS / 2);
                    done.countDown();
                    return;
                }
                double share = Math.abs(frame % 120 - 60) / 60.0;
                driven.model().timeline().drag(1 + share * EVENTS);
            }
        }.start());
        assertTrue(done.await(60, TimeUnit.SECONDS), "the drag did not end");
        return frames;
    }

    private static long longest(List<Long> frames) {
        return frames.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
