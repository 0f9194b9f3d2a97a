package playhead.journal;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * A frame on its way through the {@link Verifier}.
 *
 * @param frame what was read
 * @param claimedRoot root that a published import claims for the log after it, or null
 * @param leaves hashes of the records of each block, computed or to be computed on any thread
 */
record HashedFrame(LogFrame frame, byte[] claimedRoot, List<FutureTask<byte[]>> leaves) {
    /** Whether all hashes are there. */
    boolean done() {
        return leaves.stream().allMatch(Future::isDone);
    }

    /** Computes what nobody has begun. */
    void help() {
        leaves.forEach(FutureTask::run);
    }
}
