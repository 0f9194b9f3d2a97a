package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a display: nothing can be dropped on the headless one. */
@Tag("xvfb")
class DropWindowTest {
    @TempDir
    Path folder;

    @Test
    void a_log_that_is_dropped_on_the_window_is_imported_and_shown() throws Exception {
        assumeTrue(DrivenWindow.hasDisplay(), "skipped: dropping needs a display");
        Path log = Files.write(folder.resolve("orders.ndjson"), OpenWorkspace.orders(30));
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.drop(log, ".start");
            driven.until(() -> driven.model().logProperty().get() != null);
            assertEquals(30, driven.model().playhead().endProperty().get());
        }
    }
}
