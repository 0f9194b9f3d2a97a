package playhead.importing.pipeline;

import playhead.event.EntityRef;

/** Quick 64-bit hashes of streams, not worked out again for those met lately. For one thread. */
final class StreamHashes {
    private final RecentRefs recent = new RecentRefs();
    private final long[] hashes = new long[RecentRefs.SLOTS];

    /** The hash of a stream's type and id, never 0. */
    long of(EntityRef stream) {
        int slot = RecentRefs.slot(stream);
        if (!recent.meet(stream, slot)) {
            hashes[slot] = TextHash.forCounting(stream.id(), TextHash.forCounting(stream.type()));
        }
        return hashes[slot];
    }
}
