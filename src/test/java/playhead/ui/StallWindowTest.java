package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.opening.OpenLog;

/** The window keeps drawing while the playhead is dragged over a larger log, and while it plays. */
class StallWindowTest {
    private static final int EVENTS = 100_000;
    private static final double LONGEST_MILLIS = 100;
    private static final int ATTEMPTS = 5;
    private static final int FRAMES_AFTER = 30;

    @TempDir
    Path folder;

    @Test
    void dragging_over_a_hundred_thousand_events_and_playing_them_never_stops_the_window_for_long(TestReporter reporter)
            throws Exception {
        dragAndPlay(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(EVENTS)), 60, 1, reporter);
    }

    @Test
    @Tag("long")
    void dragging_for_long_and_playing_for_a_minute_never_stops_the_window_for_long(TestReporter reporter)
            throws Exception {
        dragAndPlay(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(EVENTS)), 600, 60, reporter);
    }

    /**
     * The property {@code stall.workspace} names a workspace of any size, {@code stall.frames} and {@code stall.seconds} how
     * long it is dragged and played.
     */
    @Test
    @Tag("long")
    void a_workspace_that_is_named_is_dragged_from_end_to_end_and_played_for_a_minute(TestReporter reporter)
            throws Exception {
        String given = System.getProperty("stall.workspace");
        Assumptions.assumeTrue(given != null && Files.exists(Path.of(given)), "skipped: no stall.workspace");
        dragAndPlay(
                Path.of(given),
                Integer.getInteger("stall.frames", 600),
                Integer.getInteger("stall.seconds", 60),
                reporter);
    }

    @Test
    void opening_a_hundred_thousand_events_from_the_start_page_never_stops_the_window_for_long() throws Exception {
        opens(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(EVENTS)));
    }

    @Test
    void opening_another_log_over_an_open_one_and_the_first_again_never_stops_the_window_for_long() throws Exception {
        Path first = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(EVENTS));
        opens(first, OpenWorkspace.make(folder, "others", OpenWorkspace.orders(EVENTS / 2)), first);
    }

    /** The property {@code stall.workspace} names a workspace of any size. */
    @Test
    @Tag("long")
    void opening_a_workspace_that_is_named_never_stops_the_window_for_long() throws Exception {
        String given = System.getProperty("stall.workspace");
        Assumptions.assumeTrue(given != null && Files.exists(Path.of(given)), "skipped: no stall.workspace");
        opens(Path.of(given));
    }

    /** One log after the other in one window, by what the window's thread computes in a frame. */
    private void opens(Path... roots) throws Exception {
        List<String> stalls = List.of("no attempt");
        for (int attempt = 0; attempt < ATTEMPTS && !stalls.isEmpty(); attempt++) {
            stalls = openings(folder.resolve("home-" + attempt), roots);
        }
        assertEquals(List.of(), stalls, "a frame that computes for over " + LONGEST_MILLIS + " ms, in every window");
    }

    /** In a new window, so that all its parts are made again: the openings with a frame that computes for too long. */
    private static List<String> openings(Path home, Path... roots) throws Exception {
        List<String> stalls = new ArrayList<>();
        try (DrivenWindow driven = new DrivenWindow(home)) {
            driven.until(() -> driven.window().isWhole());
            for (Path root : roots) {
                Frames frames = open(driven, root);
                System.out.println("opening " + root.getFileName() + ": " + frames);
                if (frames.mostComputed() > LONGEST_MILLIS) {
                    stalls.add(root.getFileName() + ": " + frames);
                }
                driven.calm();
            }
        }
        return stalls;
    }

    private void dragAndPlay(Path root, int frames, int seconds, TestReporter reporter) throws Exception {
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.until(() -> driven.window().isWhole());
            System.out.println("opening: " + open(driven, root));
            driven.calm();
            long end = driven.model().playhead().endProperty().get();
            drag(driven, frames, end);
            assertNoStall(reporter, "dragging over events", () -> drag(driven, frames, end));
            driven.call("view.state");
            drag(driven, frames, end);
            assertNoStall(reporter, "dragging over states", () -> drag(driven, frames, end));
            driven.robot.interact(() -> driven.model().playhead().moveTo(0));
            driven.calm();
            assertNoStall(reporter, "playing", () -> play(driven, seconds));
            driven.robot.interact(() -> driven.model().playhead().moveTo(end / 2));
            driven.calm();
            assertEquals(
                    end / 2, driven.model().following().shownProperty().get().at());
        }
    }

    /** From the start page, or another log, until the last rows are on the screen, and some frames more. */
    private static Frames open(DrivenWindow driven, Path root) throws Exception {
        OpenLog before = driven.model().logProperty().get();
        int[] after = {0};
        return Frames.watch(frame -> {
            if (frame == 0) {
                driven.model().open(root);
            }
            OpenLog now = driven.model().logProperty().get();
            boolean there = now != null
                    && now != before
                    && driven.model()
                            .events()
                            .hasRow(driven.model().playhead().endProperty().get());
            after[0] = there ? after[0] + 1 : 0;
            return after[0] < FRAMES_AFTER;
        });
    }

    /** Moves the playhead each frame, from end to end and back. */
    private static Frames drag(DrivenWindow driven, int length, long end) throws InterruptedException {
        return Frames.watch(length, frame -> {
            double share = 1 - Math.abs(2.0 * frame / length - 1);
            driven.model().timeline().drag(driven.model().timeline().placeAt(share));
        });
    }

    private static Frames play(DrivenWindow driven, int seconds) throws InterruptedException {
        long start = System.nanoTime();
        Frames frames = Frames.watch(frame -> {
            if (frame == 0) {
                driven.model().timeline().player().settings().setSpeed(1_000);
                driven.model().timeline().player().toggle();
            }
            return System.nanoTime() - start < seconds * 1_000_000_000L;
        });
        driven.robot.interact(() -> driven.model().playhead().playingProperty().set(false));
        return frames;
    }

    /** What is watched. */
    @FunctionalInterface
    private interface Doing {
        Frames run() throws Exception;
    }

    /** A stall of our own making comes back each time; one that comes from other programs on the machine does not. */
    private static void assertNoStall(TestReporter reporter, String what, Doing doing) throws Exception {
        Frames frames = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            frames = doing.run();
            System.out.println(what + ": " + frames);
            if (frames.stalls(LONGEST_MILLIS).isEmpty()) {
                break;
            }
        }
        int stalls = frames.stalls(LONGEST_MILLIS).size();
        reporter.publishEntry("stalls while " + what, Integer.toString(stalls));
        if (stalls == 0) {
            return;
        }
        fail(what + ": " + frames.stalls(LONGEST_MILLIS));
    }
}
