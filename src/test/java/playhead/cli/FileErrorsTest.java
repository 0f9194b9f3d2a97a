package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FileErrorsTest {
    @Test
    void a_full_disk_is_named_also_where_a_database_met_it() {
        IOException full = new IOException("No space left on device");
        Exception failure = new IllegalStateException("cannot be used", new SQLException("General error", full));
        assertEquals("the disk is full: No space left on device", FileErrors.line(FileErrors.under(failure)));
        assertNull(FileErrors.under(new IllegalStateException("of its own")));
    }
}
