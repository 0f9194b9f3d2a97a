package playhead.journal;

import java.nio.file.Path;

/** Checks a whole log from its files alone, without changing them: frames, records, and the tree against every head. */
public final class Verifier {
    /**
     * Reads and checks everything.
     *
     * @param workspace the folder with {@code journal/}
     */
    public Verification verify(Path workspace) {
        throw new UnsupportedOperationException("next landing");
    }
}
