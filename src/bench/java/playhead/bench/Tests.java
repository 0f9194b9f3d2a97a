package playhead.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What the tests of the window, the filters and the pictures of sagas measure, over the kept workspace: they are run here as
 * they are and tell their figures to JUnit's reporter. JavaFX draws without a display, by the processor.
 */
final class Tests implements Case {
    private static final String SMOKE_FRAMES = "20";
    private static final List<String> METHODS = List.of(
            "playhead.workspace.SearchSpeedTest#times_of_filters(java.nio.file.Path,"
                    + " org.junit.jupiter.api.TestReporter)",
            "playhead.ui.RedrawWindowTest#a_drawing_of_a_workspace_that_is_named_takes_less_than_half_a_frame"
                    + "(org.junit.jupiter.api.TestReporter)",
            "playhead.ui.StallWindowTest#a_workspace_that_is_named_is_dragged_from_end_to_end_and_played_for_a_minute"
                    + "(org.junit.jupiter.api.TestReporter)",
            "playhead.ui.sagas.SagasWindowTest#fifty_thousand_messages_appear_at_once_and_can_be_moved_about"
                    + "(org.junit.jupiter.api.TestReporter)",
            "playhead.ui.sagas.PanningWindowTest#a_picture_of_fifty_thousand_messages_is_drawn_at_every_pulse_while_it_moves"
                + "(org.junit.jupiter.api.TestReporter)",
            "playhead.saga.listing.SagaListingTest#a_hundred_thousand_are_read_sorted_and_filtered_at_once(org.junit.jupiter.api.TestReporter)");

    @Override
    public String name() {
        return "window";
    }

    @Override
    public Start start() {
        return Start.WINDOW;
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path folder = PlayheadLog.kept(bench).toAbsolutePath();
        for (String property : List.of("search.workspace", "timeline.workspace", "stall.workspace")) {
            System.setProperty(property, folder.toString());
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("testfx.robot", "glass");
        if (bench.events < AXON_MOST * 2) {
            System.setProperty("stall.seconds", "1");
            System.setProperty("stall.frames", SMOKE_FRAMES);
            System.setProperty("timeline.frames", SMOKE_FRAMES);
        }
        for (String method : METHODS) {
            Told told = new Told();
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectMethod(method))
                    .build();
            LauncherFactory.create().execute(request, told);
            if (told.worst.isEmpty()) {
                throw new IllegalStateException(method + " told nothing", told.failure);
            }
            if (told.failure != null) {
                System.err.println(method + ": " + told.failure);
            }
            told.worst.forEach(bench::figure);
        }
    }

    /** The greatest of each figure that a test tells. */
    private static final class Told implements TestExecutionListener {
        private final Map<String, Double> worst = new TreeMap<>();
        private Throwable failure;

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entry.getKeyValuePairs().forEach((key, value) -> worst.merge(key, Double.valueOf(value), Math::max));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            failure = result.getThrowable().orElse(failure);
        }
    }
}
