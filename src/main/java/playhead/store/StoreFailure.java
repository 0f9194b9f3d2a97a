package playhead.store;

import java.sql.SQLException;

/** The store's database cannot be read or written. Its content is in the journal: open it again. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(SQLException cause) {
        super(
                "store.mv.db cannot be used; open it again, and it is rebuilt ("
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ")",
                cause);
    }

    StoreFailure(String message) {
        super(message);
    }
}
