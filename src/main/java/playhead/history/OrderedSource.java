package playhead.history;

import java.util.Arrays;
import playhead.event.Event;
import playhead.event.EventSource;

/**
 * Events by ordinal of a replay order. Scans fetch a window of events in the order of positions, so that a block is
 * read once for a window and not once for an event. Safe for several threads if the source is.
 */
final class OrderedSource implements EventSource {
    private static final int WINDOW = 8_192;

    private final EventSource events;
    private volatile ReplayOrder order;

    OrderedSource(EventSource events, ReplayOrder order) {
        this.events = events;
        this.order = order;
    }

    /** The order that it goes by now. */
    ReplayOrder order() {
        return order;
    }

    /** Goes on with an order that begins with the one so far. */
    void follow(ReplayOrder longer) {
        order = longer;
    }

    @Override
    public long end() {
        return order.end();
    }

    @Override
    public Event at(long ordinal) {
        return events.at(order.position(ordinal));
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        for (long start = from; start <= to; start += WINDOW) {
            int size = (int) Math.min(WINDOW, to - start + 1);
            long[] keys = new long[size];
            for (int i = 0; i < size; i++) {
                keys[i] = order.position(start + i) << 16 | i;
            }
            Arrays.sort(keys);
            Event[] window = new Event[size];
            fetch(keys, window);
            for (int i = 0; i < size; i++) {
                if (!visitor.visit(start + i, window[i])) {
                    return;
                }
            }
        }
    }

    /** Runs of neighbouring positions are scanned, since that decodes a block once. */
    private void fetch(long[] keys, Event[] window) {
        for (int from = 0; from < keys.length; ) {
            int to = from;
            while (to + 1 < keys.length && (keys[to + 1] >> 16) - (keys[to] >> 16) <= 64) {
                to++;
            }
            int first = from;
            int[] next = {first};
            events.scan(keys[from] >> 16, keys[to] >> 16, (position, event) -> {
                if (keys[next[0]] >> 16 == position) {
                    window[(int) keys[next[0]++] & 0xFFFF] = event;
                }
                return true;
            });
            from = to + 1;
        }
    }
}
