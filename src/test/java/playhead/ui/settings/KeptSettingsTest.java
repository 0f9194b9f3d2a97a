package playhead.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import tools.jackson.databind.node.StringNode;

class KeptSettingsTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final KeptSettings settings = new KeptSettings(background);
    private final List<String> used = new ArrayList<>();
    private final KeptSetting setting =
            settings.add("colour", saved -> used.add(saved.isMissingNode() ? "nothing" : saved.asString()));

    @Test
    void of_several_changes_while_one_is_being_saved_the_last_is_saved_and_comes_back(@TempDir Path folder)
            throws Exception {
        try (OpenWorkspace log = OpenWorkspace.of(folder, OpenWorkspace.orders(3))) {
            settings.open(log.viewSettings());
            runAll();
            setting.keep(StringNode.valueOf("red"));
            setting.keep(StringNode.valueOf("green"));
            setting.keep(StringNode.valueOf("blue"));
            assertEquals(1, work.size());
            work.poll().run();
            assertEquals("\"red\"", log.viewSettings().get("colour").toString());
            // What is on its way when the workspace is left still arrives there.
            settings.close();
            runAll();
            assertEquals("\"blue\"", log.viewSettings().get("colour").toString());
            setting.keep(StringNode.valueOf("nowhere"));
            runAll();
            assertEquals("\"blue\"", log.viewSettings().get("colour").toString());
            settings.open(log.viewSettings());
            runAll();
            assertEquals(List.of("nothing", "nothing", "blue"), used);
        }
    }

    private void runAll() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }
}
