package playhead.readmodel;

import java.util.ArrayList;
import java.util.List;
import org.h2.index.Cursor;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import playhead.event.EventSource;

/**
 * Turns the pushed scan of the event store into the pulled cursor of H2: reads in pieces that start small and grow,
 * so that {@code LIMIT 5} reads few events and a full scan pays little for its pieces.
 */
final class EventsCursor implements Cursor {
    private static final int FIRST_PIECE = 16;
    private static final int LARGEST_PIECE = 1_024;

    private final EventSource events;
    private final boolean reverse;
    private final List<EventRow> piece = new ArrayList<>(FIRST_PIECE);
    private long from;
    private long to;
    private int size = FIRST_PIECE;
    private int at = -1;

    /** Both ends are included; an empty range is one with {@code from > to}. */
    EventsCursor(EventSource events, long from, long to, boolean reverse) {
        this.events = events;
        this.from = from;
        this.to = to;
        this.reverse = reverse;
    }

    @Override
    public boolean next() {
        if (++at < piece.size()) {
            return true;
        }
        if (from > to) {
            return false;
        }
        read();
        at = 0;
        return !piece.isEmpty();
    }

    private void read() {
        piece.clear();
        long first = reverse ? Math.max(from, to - size + 1) : from;
        long last = reverse ? to : Math.min(to, from + size - 1);
        events.scan(first, last, (position, event) -> piece.add(new EventRow(position, event)));
        if (reverse) {
            java.util.Collections.reverse(piece);
            to = first - 1;
        } else {
            from = last + 1;
        }
        size = Math.min(LARGEST_PIECE, size * 2);
    }

    @Override
    public Row get() {
        return piece.get(at);
    }

    @Override
    public SearchRow getSearchRow() {
        return piece.get(at);
    }

    @Override
    public boolean previous() {
        throw new UnsupportedOperationException("events are read forward");
    }
}
