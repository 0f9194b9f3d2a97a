package playhead.readmodel;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Cancels a query when the heap is nearly full after a collection. H2 spills large results to disk, but groups,
 * joins and lists that it builds have no limit of their own. Looks a few times a second, from a thread of its own.
 */
final class MemoryGuard implements AutoCloseable {
    private static final double FULL = 0.85;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Statement statement;
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .toList();
    private final Thread thread;
    private volatile boolean tripped;

    MemoryGuard(Statement statement) {
        this.statement = statement;
        thread = Thread.ofVirtual().name("sql-memory").start(this::watch);
    }

    /** True after the query was cancelled for its memory. */
    boolean tripped() {
        return tripped;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (!isFull()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            tripped = true;
            statement.cancel();
        } catch (InterruptedException e) {
            // closed: the query is over
        } catch (SQLException e) {
            // closed meanwhile: nothing left to cancel
        }
    }

    private boolean isFull() {
        long used = 0;
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage afterCollection = pool.getCollectionUsage();
            used += afterCollection == null ? 0 : afterCollection.getUsed();
        }
        Runtime runtime = Runtime.getRuntime();
        long now = runtime.totalMemory() - runtime.freeMemory();
        return Math.min(used, now) > FULL * runtime.maxMemory();
    }
}
