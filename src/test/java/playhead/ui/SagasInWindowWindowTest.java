package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.opening.OpenLog;
import playhead.workspace.Moment;

/** The view of sagas in the real window, over the sample of a shop. */
class SagasInWindowWindowTest {
    @TempDir
    private Path home;

    private DrivenWindow driven;

    @BeforeEach
    void open_the_shop() throws TimeoutException {
        driven = new DrivenWindow(home);
        driven.open(Path.of("sample-data/shop.ndjson").toAbsolutePath());
        driven.call("view.sagas");
        driven.robot.interact(() -> {
            OpenLog log = driven.model().logProperty().get();
            log.workspace()
                    .define(List.of(Path.of("sample-data/shop.sagas.yaml").toAbsolutePath()));
            OpenLog defined = log.anew();
            driven.model().release();
            driven.model().resume(defined, Moment.recorded(defined.session().end()));
        });
        driven.until(() -> !driven.table("#sagas-table").getItems().isEmpty());
        driven.calm();
    }

    @AfterEach
    void close() throws TimeoutException {
        driven.close();
    }

    @Test
    void the_list_follows_the_playhead_and_a_saga_is_seen_from_all_sides() throws TimeoutException, IOException {
        TableView<?> table = driven.table("#sagas-table");
        int all = table.getItems().size();
        assertTrue(all > 3, "sagas: " + all);
        driven.robot.interact(() -> table.getSelectionModel().select(0));
        driven.until(() -> driven.robot.lookup("#saga-lanes").query().isVisible()
                && !driven.robot
                        .lookup("#saga-title")
                        .queryAs(Label.class)
                        .getText()
                        .isEmpty());
        picture("lanes");
        driven.call("sagas.face.sequence");
        picture("sequence");
        driven.call("sagas.face.events");
        TableView<?> events = driven.table("#saga-events");
        driven.robot.interact(() -> events.getSelectionModel().select(1));
        driven.calm();
        long first = driven.model().detail().position();
        assertTrue(first > 0);
        driven.call("sagas.face.steps");
        picture("steps");
        driven.robot.interact(() -> driven.model().playhead().moveTo(first));
        driven.calm();
        assertTrue(table.getItems().size() < all, "fewer sagas had begun at " + first);
        driven.call("step.flow");
        assertTrue(driven.model().playhead().atProperty().get() > first, "the next event of the saga");
        driven.call("step.flowBack");
        assertEquals(first, driven.model().playhead().atProperty().get());
        picture("past");
    }

    @Test
    void the_selected_saga_stands_on_the_timeline_and_in_the_clipboard() throws TimeoutException {
        driven.robot.interact(
                () -> driven.table("#sagas-table").getSelectionModel().select(0));
        driven.until(() ->
                driven.robot.lookup("#saga-lane").query().getAccessibleText().contains("Selected"));
        driven.call("timeline.sagas");
        assertTrue(driven.robot.lookup("#saga-lane").query().isVisible());
        driven.call("sagas.copyJson");
        String json = clipboard();
        assertTrue(json.startsWith("{\"id\":"), json);
        driven.call("sagas.copyMermaid");
        assertTrue(clipboard().startsWith("sequenceDiagram"), clipboard());
        driven.call("timeline.sagas");
        assertFalse(driven.robot.lookup("#saga-lane").query().isVisible());
    }

    private String clipboard() {
        String[] text = new String[1];
        driven.robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private void picture(String name) throws IOException {
        String folder = System.getProperty("pictures.of.sagas");
        if (folder == null) {
            return;
        }
        WritableImage[] image = new WritableImage[1];
        driven.robot.interact(() -> image[0] = driven.window().scene().snapshot(null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] pixels = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(buffered, "png", new File(folder, "real-" + name + ".png"));
    }
}
