package playhead.ui.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;
import playhead.lab.bus.Fault;
import playhead.ui.OpenWorkspace;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Pipeline;
import playhead.workspace.pipeline.Stage;

/** What of a real pipeline is lit, and when. */
class StripModelTest {
    private static final LabSettings LATE = new LabSettings(
            "order-fulfilment", true, null, 20, 7, EnumSet.of(Fault.REORDER, Fault.LATE, Fault.TIMEOUT));
    private static final LabSettings RACING =
            new LabSettings("transfers", true, null, 60, 3, EnumSet.of(Fault.RACE, Fault.REORDER));

    private final StripModel strip = new StripModel();
    private final HopWords words = new HopWords(new Words(Locale.ENGLISH));

    @TempDir
    Path folder;

    private final ExecutorService one = Executors.newSingleThreadExecutor();
    private Workspace workspace;
    private Pipeline.Look look;
    private Future<?> playing;

    /** Plays on a thread of its own, which waits at each hop. */
    private void play(LabSettings settings, int things) throws Exception {
        workspace = ((Answer.Given<Workspace>)
                        OpenWorkspace.workspaces(folder).openOrCreate(folder.resolve("lab.playhead")))
                .value();
        LabRun run = ((Answer.Given<LabRun>) workspace.changes().then(changes -> changes.play(settings))).value();
        strip.paceProperty().set(StripModel.Pace.STEP);
        strip.begin();
        look = workspace.pipeline().watch(hop -> strip.arrived(hop, true));
        playing = one.submit(() -> {
            for (int i = 0; i < things && run.step(); i++) {
                continue;
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        if (look != null) {
            look.close();
            strip.clear();
            playing.get(60, TimeUnit.SECONDS);
            workspace.close();
        }
        one.shutdown();
    }

    /** Goes on hop by hop as long as there is something; true when a stage says no. */
    private boolean lightUntilStoppedAt(Stage stage) {
        while (goOn()) {
            if (strip.light(stage) == StripModel.Light.STOPPED) {
                return true;
            }
        }
        return false;
    }

    /** Waits for the next hop; false when all is over. */
    private boolean goOn() {
        Hop before = strip.nowProperty().get();
        strip.next();
        while (strip.nowProperty().get() == before) {
            boolean over = playing.isDone();
            strip.pulse(1);
            if (over && strip.nowProperty().get() == before) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    void a_rejected_command_stops_at_the_decider_and_the_store_keeps_the_refusal() throws Exception {
        play(LATE, Integer.MAX_VALUE);
        assertTrue(lightUntilStoppedAt(Stage.DECIDER), "no command was rejected");
        Hop hop = strip.nowProperty().get();
        assertTrue(words.explanation(hop, 0).startsWith("A rule says no"), words.explanation(hop, 0));
        assertTrue(words.data(hop).length() > 5, words.data(hop));
        assertEquals(StripModel.Light.DARK, strip.light(Stage.EVENT));
        assertTrue(goOn());
        assertEquals(Stage.STORE, strip.nowProperty().get().stage());
        assertEquals("no event", words.brief(strip.nowProperty().get()));
        assertEquals(StripModel.Light.STOPPED, strip.light(Stage.DECIDER), "the stop is gone");
        assertEquals(StripModel.Light.DARK, strip.light(Stage.EVENT));
    }

    @Test
    void a_command_that_wants_another_version_stops_before_the_rules() throws Exception {
        play(RACING, Integer.MAX_VALUE);
        assertTrue(lightUntilStoppedAt(Stage.HANDLER), "no two commands raced");
        assertEquals(StripModel.Light.DARK, strip.light(Stage.DECIDER));
        assertTrue(words.data(strip.nowProperty().get()).contains("is at version"));
    }

    @Test
    void nothing_is_stored_and_nothing_shown_before_the_pipeline_may_go_on_to_it() throws Exception {
        play(RACING, 1);
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        while (goOn()) {
            Stage at = strip.nowProperty().get().stage();
            seen.add(at);
            assertEquals(at.compareTo(Stage.STORE) < 0 ? 0 : 1, workspace.end(), at + ": stored");
            assertFalse(playing.isDone(), at + ": the command did not wait");
            assertEquals(1, strip.leftProperty().get());
            if (at == Stage.STORE) {
                assertEquals(0, workspace.querySide().checkpoint(), "shown before it was projected");
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Stage.QUERY)), seen);
        assertEquals(1, workspace.querySide().checkpoint());
        assertEquals(0, strip.leftProperty().get());
    }

    @Test
    void leaving_the_steps_lets_everything_go_on_and_loses_nothing() throws Exception {
        play(RACING, 40);
        assertTrue(goOn());
        strip.paceProperty().set(StripModel.Pace.REAL);
        playing.get(60, TimeUnit.SECONDS);
        strip.pulse(2);
        assertEquals(0, strip.leftProperty().get());
        assertEquals(0, strip.skippedProperty().get());
        assertTrue(workspace.end() > 20);
        assertEquals(workspace.end(), workspace.querySide().checkpoint());
    }

    @Test
    void every_hop_says_what_happens_with_which_data() throws Exception {
        play(RACING, 20);
        int hops = 0;
        while (goOn()) {
            hops++;
            Hop hop = strip.nowProperty().get();
            assertNotNull(strip.at(hop.stage()));
            assertTrue(words.brief(hop).length() < 80, words.brief(hop));
            assertTrue(words.explanation(hop, 0).split("\\s+").length <= 40);
            assertTrue(!words.data(hop).isBlank());
        }
        assertTrue(hops > 100, "hops: " + hops);
    }

    @Test
    void the_pipeline_goes_on_by_one_hop_a_second_when_it_is_slow() throws Exception {
        play(RACING, 3);
        assertTrue(goOn());
        strip.paceProperty().set(StripModel.Pace.SLOW);
        strip.pulse(2_000_000_000L);
        Hop first = awaited(2_000_000_001L);
        for (int i = 0; i < 100; i++) {
            strip.pulse(2_900_000_000L);
            assertEquals(first, strip.nowProperty().get(), "less than a second");
        }
        strip.pulse(3_000_000_002L);
        assertNotEquals(first, awaited(3_000_000_002L));
    }

    /** The hop that the pipeline comes to. */
    private Hop awaited(long nanos) {
        strip.pulse(nanos);
        while (strip.leftProperty().get() == 0) {
            Thread.onSpinWait();
            strip.pulse(nanos);
        }
        return strip.nowProperty().get();
    }
}
