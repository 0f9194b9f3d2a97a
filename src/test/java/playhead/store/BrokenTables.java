package playhead.store;

/** Tables of a log that can no longer be read, as H2 leaves them on a full disk. */
public final class BrokenTables {
    /** What asking them comes to. */
    public StoreFailure failure() {
        return new StoreFailure("store.mv.db cannot be used");
    }
}
