package playhead.importing.pipeline;

import playhead.event.OccurredOrder;
import playhead.importing.mapping.Draft;

/**
 * Sees whether records arrive in their final order already, so that they need no sorting, and which rule that order
 * follows. Rules are tried side by side until one breaks. For the reading thread.
 */
final class OrderWatch {
    private static final int RECENT = 1 << 14;

    private final OrderRule requested;
    private final DuplicateTable table;
    private boolean bySource;
    private boolean positionsWhole;
    private boolean byTime;
    private boolean conflicts;
    private long seen;
    private long lastPosition = Long.MIN_VALUE;
    private OccurredOrder.Entry previous;
    /** Ids met lately, by their low bits: most causes are among them, and the table is far larger than any cache. */
    private final long[] recent = new long[RECENT];

    private final LongSet awaited = new LongSet();
    private final TiedVersions tied = new TiedVersions();

    /** @param requested null to find the rule out */
    OrderWatch(OrderRule requested, DuplicateTable table) {
        this.requested = requested;
        this.table = table;
        positionsWhole = requested == null || requested == OrderRule.SOURCE;
        bySource = positionsWhole;
        byTime = requested == null || requested == OrderRule.TIME;
    }

    /**
     * Takes the next event in file order, after it was added to the table.
     *
     * @param conflict whether its id was there already
     */
    void take(Arrival arrival, boolean conflict) {
        seen++;
        conflicts |= conflict;
        OccurredOrder.Entry entry = arrival.entry();
        positionsWhole &=
                arrival.sourcePosition() != Draft.NONE && (requested == OrderRule.SOURCE || entry.source() == 0);
        bySource &= positionsWhole && arrival.sourcePosition() > lastPosition;
        lastPosition = arrival.sourcePosition();
        if (byTime) {
            byTime = isNextByTime(entry);
            previous = entry;
        }
    }

    /** The rule so far: that of the order in which events arrived, or the one to sort by. */
    OrderRule rule() {
        if (requested != null) {
            return requested;
        }
        return positionsWhole && seen > 0 ? OrderRule.SOURCE : OrderRule.TIME;
    }

    /** Whether events arrived in the order of {@link #rule}. */
    boolean isInOrder() {
        // Where ids are in conflict, an effect waits for all that have the id of its cause, and places are reported.
        return !conflicts
                && switch (rule()) {
                    case SOURCE -> bySource;
                    case TIME -> byTime;
                    case FILE -> true;
                };
    }

    /** Whether every event had a whole position, and all are of one source where none was asked for. */
    boolean positionsWhole() {
        return positionsWhole;
    }

    private boolean isNextByTime(OccurredOrder.Entry entry) {
        for (long cause : entry.causes()) {
            if (recent[(int) cause & RECENT - 1] != cause && !table.contains(cause)) {
                awaited.add(cause);
            }
        }
        recent[(int) entry.id() & RECENT - 1] = entry.id();
        if (awaited.size() > 0 && awaited.contains(entry.id())) {
            return false;
        }
        if (previous == null) {
            return true;
        }
        if (entry.seconds() != previous.seconds() || entry.nanos() != previous.nanos()) {
            if (!tied.isEmpty()) {
                tied.clear();
            }
            return entry.seconds() > previous.seconds()
                    || entry.seconds() == previous.seconds() && entry.nanos() > previous.nanos();
        }
        noteVersion(previous);
        return noteVersion(entry);
    }

    /** False when a tied event of the same stream and source has a later version. */
    private boolean noteVersion(OccurredOrder.Entry entry) {
        if (!entry.timed()
                || entry.stream() == OccurredOrder.NO_STREAM
                || entry.version() == OccurredOrder.NO_VERSION) {
            return true;
        }
        // The hash of the stream, stirred with the source: a false hit costs sorting, not correctness.
        long stream = entry.stream() ^ entry.source() * 0x9E37_79B9_7F4A_7C15L;
        return tied.note(stream == 0 ? 1 : stream, entry.version());
    }
}
