package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.detail.DetailViewModel.Side;
import playhead.ui.timeline.KnownTypes;
import playhead.workspace.Undoing;

/** Events of a revert have a sign on the timeline, in the table of events and in the history of an entity. */
class UndoSignWindowTest {
    @TempDir
    Path folder;

    @Test
    void a_revert_is_seen_and_read_out_wherever_its_events_stand() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(12));
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.open(root);
            revert(driven);
            assertEquals(
                    List.of(new Undoing(13, 20, 4, 12)),
                    new KnownTypes(driven.model().timeline())
                            .undoings()
                            .getValue()
                            .all());
            driven.call("view.events");
            driven.robot.interact(
                    () -> driven.table("#events-table").getSelectionModel().select(14));
            driven.calm();
            assertTrue(signed(driven, "#events-table") > 0, "the table of events has the sign");
            driven.robot.interact(() -> {
                driven.model().detail().select("order/order-5");
                driven.model().detail().sideProperty().set(Side.HISTORY);
            });
            driven.calm();
            picture(driven);
            assertEquals(1, signed(driven, "#entity-history"), "the history of the entity has it");
            String read = driven.robot.lookup(".timeline").query().getAccessibleText();
            assertTrue(read.contains("#13 undoes #4 to #12"), read);
        }
    }

    @Test
    void an_event_of_a_log_that_is_only_called_so_has_no_sign() throws Exception {
        Path root = OpenWorkspace.make(
                folder, "called", List.of(OpenWorkspace.event(1, "order-1", "Reverted", "{\"status\":\"open\"}")));
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.open(root);
            driven.call("view.events");
            assertEquals(0, signed(driven, "#events-table"));
        }
    }

    private static void revert(DrivenWindow driven) throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(3));
        driven.calm();
        driven.robot.push(KeyCode.R);
        driven.until(() -> !driven.robot.lookup("#revert").queryAll().isEmpty()
                && !driven.table("#revert-changes").getItems().isEmpty());
        driven.robot.interact(() ->
                driven.robot.lookup("#revert-work-on").queryAs(Button.class).fire());
        driven.robot.interact(() ->
                driven.robot.lookup("#revert-reason").queryAs(TextField.class).setText("loaded twice"));
        driven.robot.interact(() ->
                driven.robot.lookup("#revert-append").queryAs(Button.class).fire());
        driven.until(() -> driven.robot.lookup("#revert").queryAll().isEmpty());
        driven.calm();
    }

    private static int signed(DrivenWindow driven, String table) {
        int found = 0;
        for (Node node :
                driven.robot.from(driven.table(table)).lookup(".table-cell").queryAll()) {
            if (node instanceof TableCell<?, ?> cell && "\u21b6 Reverted".equals(cell.getText())) {
                assertEquals("Reverted, undoes #4 to #12", cell.getAccessibleText());
                found++;
            }
        }
        return found;
    }

    /** For people to look at. */
    private static void picture(DrivenWindow driven) throws Exception {
        WritableImage[] image = new WritableImage[1];
        driven.robot.interact(() -> image[0] = driven.window().scene().snapshot(null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] pixels = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        Path out = Files.createDirectories(Path.of("target/undo-sign"));
        ImageIO.write(buffered, "png", out.resolve("undo.png").toFile());
    }
}
