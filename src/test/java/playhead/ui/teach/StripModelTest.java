package playhead.ui.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
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

    private Workspace workspace;

    private void play(LabSettings settings, int things, Stage until) throws Exception {
        workspace = ((Answer.Given<Workspace>)
                        OpenWorkspace.workspaces(folder).openOrCreate(folder.resolve("lab.playhead")))
                .value();
        LabRun run = ((Answer.Given<LabRun>) workspace.changes().then(changes -> changes.play(settings))).value();
        try (var look = workspace.pipeline().watch(strip::arrived)) {
            strip.paceProperty().set(StripModel.Pace.STEP);
            for (int i = 0; i < things && run.step(); i++) {
                strip.pulse(1);
                lightUntilStoppedAt(until);
            }
        }
        workspace.close();
    }

    private void lightUntilStoppedAt(Stage stage) {
        while (stage != null && strip.leftProperty().get() > 0 && strip.light(stage) != StripModel.Light.STOPPED) {
            strip.next();
        }
    }

    @Test
    void a_rejected_command_stops_at_the_decider_and_the_store_keeps_the_refusal() throws Exception {
        play(LATE, Integer.MAX_VALUE, Stage.DECIDER);
        assertEquals(StripModel.Light.STOPPED, strip.light(Stage.DECIDER), "no command was rejected");
        Hop hop = strip.nowProperty().get();
        assertTrue(words.explanation(hop, 0).startsWith("A rule says no"), words.explanation(hop, 0));
        assertTrue(words.data(hop).length() > 5, words.data(hop));
        assertEquals(StripModel.Light.DARK, strip.light(Stage.EVENT));
        strip.next();
        assertEquals(Stage.STORE, strip.nowProperty().get().stage());
        assertEquals("no event", words.brief(strip.nowProperty().get()));
        assertEquals(StripModel.Light.STOPPED, strip.light(Stage.DECIDER), "the stop is gone");
        assertEquals(StripModel.Light.DARK, strip.light(Stage.EVENT));
    }

    @Test
    void a_command_that_wants_another_version_stops_before_the_rules() throws Exception {
        play(RACING, Integer.MAX_VALUE, Stage.HANDLER);
        assertEquals(StripModel.Light.STOPPED, strip.light(Stage.HANDLER), "no two commands raced");
        assertEquals(StripModel.Light.DARK, strip.light(Stage.DECIDER));
        assertTrue(words.data(strip.nowProperty().get()).contains("is at version"));
    }

    @Test
    void every_hop_says_what_happens_with_which_data() throws Exception {
        play(RACING, 20, null);
        assertTrue(strip.leftProperty().get() > 100);
        while (strip.leftProperty().get() > 0) {
            strip.next();
            Hop hop = strip.nowProperty().get();
            assertNotNull(strip.at(hop.stage()));
            assertTrue(words.brief(hop).length() < 80, words.brief(hop));
            assertTrue(words.explanation(hop, 0).split("\\s+").length <= 40);
            assertTrue(!words.data(hop).isBlank());
        }
    }

    @Test
    void one_hop_a_second_is_lit_when_it_is_slow_and_all_when_it_is_real() throws Exception {
        play(RACING, 3, null);
        strip.paceProperty().set(StripModel.Pace.SLOW);
        int left = strip.leftProperty().get();
        strip.pulse(2_000_000_000L);
        strip.pulse(2_900_000_000L);
        assertEquals(left - 1, strip.leftProperty().get());
        strip.pulse(3_000_000_000L);
        assertEquals(left - 2, strip.leftProperty().get());
        strip.paceProperty().set(StripModel.Pace.REAL);
        strip.pulse(3_000_000_001L);
        assertEquals(0, strip.leftProperty().get());
    }
}
