package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import playhead.samples.CpuTime;
import playhead.ui.timeline.TimelineView;

/** What it costs to draw the timeline anew in each frame while it is dragged, panned and zoomed. */
class RedrawWindowTest {
    private static final double MOST_MILLIS = 8;
    private static final double WIDTH = 1_600;

    @TempDir
    Path folder;

    private TestReporter reporter;
    private DrivenWindow driven;
    private TimelineView view;

    @Test
    void a_drawing_of_the_timeline_takes_less_than_half_a_frame(TestReporter told) throws Exception {
        reporter = told;
        measure(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(20_000)), 120);
    }

    /** The property {@code timeline.workspace} names a workspace of any size, {@code timeline.frames} how often it is drawn. */
    @Test
    @Tag("long")
    void a_drawing_of_a_workspace_that_is_named_takes_less_than_half_a_frame(TestReporter told) throws Exception {
        reporter = told;
        String given = System.getProperty("timeline.workspace");
        Assumptions.assumeTrue(given != null && Files.exists(Path.of(given)), "skipped: no timeline.workspace");
        measure(Path.of(given), Integer.getInteger("timeline.frames", 120));
    }

    private void measure(Path root, int frames) throws Exception {
        try (DrivenWindow opened = new DrivenWindow(folder)) {
            driven = opened;
            driven.robot.interact(() -> driven.window().scene().getWindow().setWidth(WIDTH));
            driven.open(root);
            view = driven.robot.lookup(".timeline").queryAs(TimelineView.class);
            System.out.printf(
                    "%d events, timeline of %.0f x %.0f%n",
                    driven.model().playhead().endProperty().get(), view.getWidth(), view.getHeight());
            dragging(frames);
            double drag = dragging(frames);
            double zoom = zooming(frames);
            double pan = panning(frames);
            assertTrue(Math.max(drag, Math.max(zoom, pan)) <= MOST_MILLIS, drag + ", " + zoom + ", " + pan + " ms");
        }
    }

    private double dragging(int frames) throws Exception {
        return redraws("dragging", frames, frame -> {
            double share = 1 - Math.abs(2.0 * frame / frames - 1);
            driven.model().timeline().drag(driven.model().timeline().placeAt(share));
        });
    }

    private double zooming(int frames) throws Exception {
        return redraws("zooming", frames, frame -> {
            boolean in = frame % 120 < 60;
            driven.model()
                    .timeline()
                    .zoom(in ? 1 / 1.15 : 1.15, driven.model().timeline().placeAt(0.3));
        });
    }

    private double panning(int frames) throws Exception {
        driven.robot.interact(() ->
                driven.model().timeline().zoom(0.01, driven.model().timeline().placeAt(0.5)));
        driven.calm();
        return redraws("panning", frames, frame -> {
            double screen = driven.model().timeline().placeAt(1)
                    - driven.model().timeline().placeAt(0);
            driven.model().timeline().pan(screen / (frame % 240 < 120 ? 40 : -40));
        });
    }

    /** The median of what a drawing cost the window's thread, in milliseconds. */
    private double redraws(String what, int frames, IntConsumer change) throws Exception {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] drawing = new double[frames];
        long before = machine.getProcessCpuTime();
        long rendered = Frames.cpu("QuantumRenderer");
        Frames watched = Frames.watch(frames, frame -> {
            change.accept(frame);
            long start = CpuTime.nanos();
            view.pulse();
            drawing[frame] = (CpuTime.nanos() - start) / 1e6;
        });
        double process = (machine.getProcessCpuTime() - before) / 1e6 / frames;
        double rendering = (Frames.cpu("QuantumRenderer") - rendered) / 1e6 / frames;
        driven.calm();
        Arrays.sort(drawing);
        System.out.printf(
                "%s: a drawing %s; the renderer %.1f ms, the whole process %.1f ms a frame; window: %s%n",
                what, Frames.spread(drawing), rendering, process, watched);
        reporter.publishEntry("redraw " + what, Double.toString(drawing[frames / 2]));
        reporter.publishEntry("redraw " + what + " p99", Double.toString(drawing[frames * 99 / 100]));
        return drawing[frames / 2];
    }
}
