package playhead.store;

import java.sql.SQLException;

/** The store's database cannot be read or written. Its content is in the journal: delete the file and open again. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(SQLException cause) {
        super("store.mv.db cannot be used (" + cause.getMessage() + "); it can be deleted and is rebuilt", cause);
    }

    StoreFailure(String message) {
        super(message);
    }
}
