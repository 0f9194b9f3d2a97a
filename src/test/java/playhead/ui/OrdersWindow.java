package playhead.ui;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the window that begins with a log of orders in it. */
abstract class OrdersWindow {
    @TempDir
    Path folder;

    Path root;
    DrivenWindow driven;

    private final int events;

    /** @param events of the log */
    OrdersWindow(int events) {
        this.events = events;
    }

    @BeforeEach
    final void openTheOrders() throws Exception {
        root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(events));
        driven = new DrivenWindow(folder);
        driven.open(root);
    }

    @AfterEach
    final void closeTheWindow() throws Exception {
        driven.close();
    }

    /** Presses a key and waits for what comes of it. */
    final void press(KeyCode code) throws TimeoutException {
        driven.press(code);
    }

    /** Presses a key together with Ctrl and waits for what comes of it. */
    final void control(KeyCode code) throws TimeoutException {
        driven.robot.push(KeyCode.CONTROL, code);
        driven.calm();
    }

    /** Moves the playhead and waits for what comes of it. */
    final void goTo(long position) throws TimeoutException {
        driven.robot.interact(() -> driven.model().playhead().moveTo(position));
        driven.calm();
    }

    /** Where the playhead stands. */
    final long at() {
        return driven.model().playhead().atProperty().get();
    }
}
