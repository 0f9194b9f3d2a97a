package playhead.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A window with sixty events of orders. */
abstract class OrdersWindow {
    DrivenWindow driven;
    Path home;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        home = folder;
        driven = new DrivenWindow(home);
        driven.open(OpenWorkspace.make(home, "orders", OpenWorkspace.orders(60)));
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }
}
