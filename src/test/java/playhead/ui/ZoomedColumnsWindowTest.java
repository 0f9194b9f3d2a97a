package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.look.TextWidth;

/** Columns of states have the room that their texts need, also after everything was made larger. */
class ZoomedColumnsWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @BeforeEach
    void open() throws TimeoutException {
        driven = new DrivenWindow(folder, Locale.ENGLISH);
        driven.open(Path.of("sample-data/shop.ndjson").toAbsolutePath());
    }

    @AfterEach
    void close() throws TimeoutException {
        driven.close();
    }

    @Test
    void columns_still_grow_with_what_they_show_after_everything_was_made_larger() throws TimeoutException {
        driven.robot.interact(() -> driven.model().look().zoomBy(2));
        showState();
        double needed = 1.2 * TextWidth.ofCell((String) entity().getCellData(0));
        assertTrue(entity().getWidth() >= needed, entity().getWidth() + " for " + needed);
    }

    @Test
    void a_width_that_the_user_gave_stays_and_grows_with_everything() throws TimeoutException {
        showState();
        driven.robot.interact(() -> entity().setPrefWidth(50));
        driven.call("playhead.start");
        driven.call("playhead.end");
        driven.calm();
        assertEquals(50, entity().getWidth(), 0.5);
        driven.robot.interact(() -> driven.model().look().zoomBy(2));
        assertEquals(60, entity().getWidth(), 0.5);
    }

    private void showState() throws TimeoutException {
        driven.call("view.state");
        driven.until(() -> !driven.table("#state-table").getItems().isEmpty() && entity().getCellData(0) != null);
        driven.calm();
    }

    private TableColumn<?, ?> entity() {
        return driven.table("#state-table").getColumns().getFirst();
    }
}
