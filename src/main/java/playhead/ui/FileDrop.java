package playhead.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Takes files that are dropped on the window.
 *
 * @param possible whether files are taken now
 * @param taken takes them
 */
record FileDrop(BooleanSupplier possible, Consumer<List<Path>> taken) {
    /** Takes what is dropped on a node from now on. */
    void on(Node node) {
        node.setOnDragOver(this::draggedOver);
        node.setOnDragDropped(this::dropped);
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && possible.getAsBoolean()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = Objects.requireNonNullElse(event.getDragboard().getFiles(), List.of());
        if (!files.isEmpty()) {
            taken.accept(files.stream().map(File::toPath).toList());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
