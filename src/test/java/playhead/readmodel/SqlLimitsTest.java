package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import playhead.testing.Limit;

/** When a query ends before its rows do. */
class SqlLimitsTest extends SqlConsoleBase {
    @Test
    void stops_at_the_row_limit_and_says_so() {
        try (SqlRows rows = assertInstanceOf(
                SqlRows.class, model.console().query("SELECT * FROM SYSTEM_RANGE(1, 60)", 0, SqlLimits.TABLE))) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            assertEquals(50, count);
            assertTrue(rows.hasMore());
        }
    }

    @Test
    void stops_after_its_time() throws Throwable {
        SqlLimits second = new SqlLimits(0, Duration.ofSeconds(1));
        for (String what : List.of("count(*)", "a.x")) {
            new Limit(5, "s").assertKept(what, () -> {
                long start = System.nanoTime();
                String reason = end(model.console()
                        .query(
                                "SELECT " + what + " FROM SYSTEM_RANGE(1, 1000000) a, "
                                        + "SYSTEM_RANGE(1, 1000000) b WHERE a.x + b.x < 0",
                                0,
                                second));
                assertTrue(reason.startsWith("stopped: the query took longer"), reason);
                return (System.nanoTime() - start) / 1e9;
            });
        }
    }

    @Test
    void can_be_cancelled_from_another_thread() throws Exception {
        try (SqlRows rows = assertInstanceOf(
                        SqlRows.class,
                        model.console()
                                .query(
                                        "SELECT a.x FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b WHERE"
                                                + " a.x + b.x < 0",
                                        0,
                                        SqlLimits.ALL));
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> next = thread.submit(rows::next);
            while (!next.isDone()) {
                rows.cancel();
                Thread.onSpinWait();
            }
            assertFalse(next.get());
            assertNotNull(rows.stopped());
        }
    }

    @Test
    void reads_while_the_tables_are_brought_up() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Integer> reader = threads.submit(() -> {
                int read = 0;
                while (!done.get() || read == 0) {
                    List<String> rows = rows(model, "SELECT entity, balance FROM account ORDER BY entity");
                    assertTrue(rows.size() >= 2 && rows.size() <= 32, "" + rows.size());
                    read++;
                }
                return read;
            });
            for (int i = 0; i < 30; i++) {
                String field = i % 10 == 5 ? ",\"field" + i + "\":1" : "";
                events.add("account", "account-1" + i, "Opened", "{\"balance\":" + i + field + "}");
                model.catchUp(CatchUpProgress.SILENT);
            }
            done.set(true);
            assertTrue(reader.get() > 0);
        }
        assertEquals(List.of("{\"n\":32}"), rows(model, "SELECT count(*) n FROM account"));
    }

    @Test
    void is_answered_at_any_moment_while_columns_are_added() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> {
                    int read = 0;
                    while (!done.get() || read == 0) {
                        rows(model, "SELECT entity FROM account ORDER BY entity");
                        read++;
                    }
                    return read;
                }));
            }
            try {
                for (int i = 0; i < 150; i++) {
                    events.add("account", "account-1" + i, "Opened", "{\"field" + i + "\":1}");
                    model.catchUp(CatchUpProgress.SILENT);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertTrue(reader.get() > 0);
            }
        }
    }
}
