package playhead.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import playhead.workspace.settings.SettingsFile;
import tools.jackson.databind.node.ObjectNode;

/** Changes on their way into the file of settings: made in the order they were added, by whichever thread has time. */
final class KeptChanges {
    private final SettingsFile file;
    private final ConcurrentLinkedQueue<Consumer<ObjectNode>> waiting = new ConcurrentLinkedQueue<>();

    KeptChanges(SettingsFile file) {
        this.file = file;
    }

    void add(Consumer<ObjectNode> change) {
        waiting.add(change);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Writes all that waits. */
    synchronized void write() {
        List<Consumer<ObjectNode>> now = new ArrayList<>();
        for (Consumer<ObjectNode> change = waiting.poll(); change != null; change = waiting.poll()) {
            now.add(change);
        }
        if (now.isEmpty()) {
            return;
        }
        try {
            file.change(values -> now.forEach(change -> change.accept(values)));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
