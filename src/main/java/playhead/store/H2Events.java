package playhead.store;

import java.util.List;
import java.util.function.Predicate;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.StoredBlock;
import playhead.journal.BlockDecoder;

/** Decodes events from the rows of the tables. For any number of threads. */
final class H2Events {
    private static final long CACHE = 32L * 1_024 * 1_024;

    private final H2Rows rows;
    private final H2Database database;
    private final BlockCache cache = new BlockCache(CACHE);

    H2Events(H2Rows rows, H2Database database) {
        this.rows = rows;
        this.database = database;
    }

    /** @param end the last position */
    Event at(long position, long end) {
        check(position, end);
        Event known = cache.at(position);
        if (known != null) {
            return known;
        }
        H2Rows.BlockRow row = block(position);
        List<Event> events = BlockDecoder.decode(row.body(), row.rawLength());
        cache.add(row.first(), events, row.rawLength());
        return events.get((int) (position - row.first()));
    }

    /** @param end the last position */
    void scan(long from, long to, long end, EventSource.Visitor visitor) {
        rows(from, to, end, row -> {
            long first = row.first();
            List<Event> events = BlockDecoder.decode(row.body(), row.rawLength());
            for (int i = (int) Math.max(0, from - first); i < events.size() && first + i <= to; i++) {
                if (!visitor.visit(first + i, events.get(i))) {
                    return false;
                }
            }
            return true;
        });
    }

    /** @param end the last position */
    void blocks(long from, long to, long end, EventSource.BlockVisitor visitor) {
        rows(
                from,
                to,
                end,
                row -> visitor.visit(
                        row.first(),
                        row.count(),
                        () -> new StoredBlock(row.first(), BlockDecoder.raw(row.body(), row.rawLength()))));
    }

    /** Visits the rows that hold these positions until the visitor answers false. */
    private void rows(long from, long to, long end, Predicate<H2Rows.BlockRow> visitor) {
        if (from > to) {
            return;
        }
        check(from, end);
        check(to, end);
        long next = block(from).first();
        while (next <= to) {
            List<H2Rows.BlockRow> page = rows.blocksFrom(next);
            for (H2Rows.BlockRow row : page) {
                if (row.first() != next) {
                    throw missing(next);
                }
                next += row.count();
                if (!visitor.test(row) || next > to) {
                    return;
                }
            }
            if (page.isEmpty()) {
                throw missing(next);
            }
        }
    }

    private static void check(long position, long end) {
        if (position < 1 || position > end) {
            throw new IndexOutOfBoundsException("position " + position + ", the log has 1 to " + end);
        }
    }

    private H2Rows.BlockRow block(long position) {
        H2Rows.BlockRow row = rows.block(position);
        if (row == null) {
            throw missing(position);
        }
        return row;
    }

    private StoreFailure missing(long position) {
        database.distrust();
        return new StoreFailure("store.mv.db has no event " + position + "; open it again, and it is rebuilt");
    }
}
