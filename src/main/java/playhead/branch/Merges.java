package playhead.branch;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.event.EventSource;
import playhead.fold.Reversal;

/**
 * Which events only overwrite fields of their home, so that what they say of it is the same whatever was before. Looks at the
 * flags of a block when it is first asked about one of its events. Safe for several threads.
 */
public final class Merges {
    private final EventSource events;
    private final BitSet known = new BitSet();
    private final BitSet merging = new BitSet();

    /** @param events the log */
    public Merges(EventSource events) {
        this.events = events;
    }

    /** Whether the event at a position is one. */
    public boolean has(int position) {
        synchronized (known) {
            if (known.get(position)) {
                return merging.get(position);
            }
        }
        read(position, position);
        synchronized (known) {
            return merging.get(position);
        }
    }

    /** Looks at all events between two positions; stops when it is interrupted. */
    public void read(long from, long to) {
        if (from > to) {
            return;
        }
        events.blocks(from, to, (first, count, block) -> {
            note((int) first, block.get());
            return !Thread.currentThread().isInterrupted();
        });
    }

    private void note(int first, EventBlock block) {
        List<Event> read = block.events(EnumSet.noneOf(EventPart.class));
        synchronized (known) {
            known.set(first, first + read.size());
            for (int i = 0; i < read.size(); i++) {
                Event event = read.get(i);
                merging.set(
                        first + i,
                        event.effect() == Effect.MERGE && !event.type().equals(Reversal.TYPE));
            }
        }
    }
}
