package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
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
        assumeFalse("Headless".equals(System.getProperty("glass.platform")), "skipped: dropping needs a display");
        Path log = Files.write(folder.resolve("orders.ndjson"), OpenWorkspace.orders(30));
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.robot.interact(() -> source(log));
            driven.robot.drag("take this", MouseButton.PRIMARY).dropTo(driven.point(".start", 0.5, 0.5));
            driven.until(() -> driven.model().logProperty().get() != null);
            assertEquals(30, driven.model().playhead().endProperty().get());
        }
    }

    private static void source(Path log) {
        Label label = new Label("take this");
        label.setOnDragDetected(event -> {
            Dragboard board = label.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(log.toFile()));
            board.setContent(content);
            event.consume();
        });
        Stage stage = new Stage();
        stage.setScene(new Scene(label, 100, 40));
        stage.setX(1100);
        stage.setY(20);
        stage.show();
    }
}
