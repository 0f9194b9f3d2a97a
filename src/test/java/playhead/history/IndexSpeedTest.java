package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.expression.Row;
import playhead.fold.Fold;
import playhead.fold.Schema;
import playhead.samples.CpuTime;

/** Prints times and sizes for a large log; asserts only what no busy machine can break. */
@Tag("long")
class IndexSpeedTest {
    @Test
    void times_and_memory_of_a_large_log(@TempDir Path folder) throws Exception {
        String given = System.getProperty("history.log");
        Path file = given != null ? Path.of(given) : MadeLog.make(folder, 300_000);
        TestLog log = new TestLog(Files.readAllLines(file));
        log.lines.clear();
        Function<Schema, Fold> folds = Fold::standard;
        for (int round = 0; round < 3; round++) {
            long start = CpuTime.nanos();
            IndexBuilder builder = new IndexBuilder(Fold.standard(new Schema()), log);
            builder.catchUp();
            System.out.printf("fold %.2f us an event%n", (CpuTime.nanos() - start) / 1e3 / log.end());
            start = CpuTime.nanos();
            builder.snapshot();
            System.out.printf("seal %.0f ms%n", (CpuTime.nanos() - start) / 1e6);
        }
        System.gc();
        long before = used();
        History history = new History(log, folds);
        TimeIndex index = history.recorded();
        Path saved = folder.resolve("index/recorded.phx");
        long start = CpuTime.nanos();
        history.save(saved, "x");
        System.out.printf(
                "save %.0f ms, %.1f B an event%n",
                (CpuTime.nanos() - start) / 1e6, (double) Files.size(saved) / log.end());
        history = null;
        index = null;
        System.gc();
        start = System.nanoTime();
        History loaded = History.load(log, folds, saved, stamp -> stamp.id().equals("x"));
        assertTrue(loaded.isReady());
        index = loaded.recorded();
        System.out.printf("load %.0f ms%n", (System.nanoTime() - start) / 1e6);
        loaded = null;
        System.gc();
        System.gc();
        System.out.printf(
                "memory %.1f B an event (builder gone, schema included)%n", (double) (used() - before) / log.end());
        System.out.println(Sizes.of(index).text(log.end()));
        pages(index);
    }

    private static void pages(TimeIndex index) {
        StateQuery query = StateQuery.of("order", 0)
                .where(names -> {
                    int status = names.slot("status");
                    int channel = names.slot("channel");
                    return row -> row.kind(status) == Row.Kind.TEXT
                            && !row.text(status).equals("placed")
                            && row.kind(channel) == Row.Kind.TEXT
                            && !row.text(channel).equals("web");
                })
                .sortedBy("totalCents", true)
                .page(0, 50);
        StatePages pages = new StatePages(index);
        Random random = new Random(1);
        for (int round = 0; round < 3; round++) {
            long[] times = new long[500];
            for (int i = 0; i < times.length; i++) {
                long at = random.nextLong(index.end() + 1);
                long start = CpuTime.nanos();
                pages.page(query.at(at));
                times[i] = CpuTime.nanos() - start;
            }
            print("jump, filter, sort, 50 rows", times);
            long at = 0;
            for (int i = 0; i < times.length; i++) {
                at += index.end() / times.length;
                long start = CpuTime.nanos();
                pages.page(query.at(at));
                times[i] = CpuTime.nanos() - start;
            }
            print("drag by 1/500, the same", times);
            for (int i = 0; i < times.length; i++) {
                at = Math.max(0, at - 50);
                long start = CpuTime.nanos();
                pages.page(query.at(at));
                times[i] = CpuTime.nanos() - start;
            }
            print("drag by 50 events back", times);
        }
        assertEquals(50, pages.page(query.at(index.end())).rows().size());
        for (String field : List.of("tracking", "customer")) {
            long start = CpuTime.nanos();
            pages.page(
                    StateQuery.of("order", index.end()).sortedBy(field, false).page(0, 50));
            System.out.printf("first sort by %s %.1f ms%n", field, (CpuTime.nanos() - start) / 1e6);
        }
    }

    private static void print(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "%s: median %.2f ms, p99 %.2f ms, max %.2f ms%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
