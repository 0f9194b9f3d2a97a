package playhead.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.samples.CpuTime;
import playhead.store.H2EventStore;

/** Durable commands a second, alone and in groups; prints the figures. */
@Tag("long")
class DispatchSpeedTest {
    private static final int ACCOUNTS = 1_000;

    @TempDir
    Path folder;

    @Test
    void commands_are_decided_and_forced_to_disk() throws Exception {
        // -Dcommand.speed.folder names a folder on the disk that is to be measured.
        String told = System.getProperty("command.speed.folder");
        Path at = told == null ? folder : Files.createTempDirectory(Path.of(told), "speed");
        try (H2EventStore store = H2EventStore.create(at, new UUID(1, 1))) {
            Dispatcher dispatcher = new Dispatcher(store, List.of(new Bank()));
            group(dispatcher, "open", ACCOUNTS, "OpenAccount", 0);
            single(dispatcher, "warm", 500);
            long cpu = CpuTime.nanos();
            double alone = single(dispatcher, "single", 2_000);
            report("one command a force", alone, (CpuTime.nanos() - cpu) / 2_000_000);
            for (int size : new int[] {10, 100, 1_000}) {
                group(dispatcher, "warm" + size, size, "Deposit", 0);
                long began = System.nanoTime();
                long before = CpuTime.nanos();
                int groups = Math.max(3, 3_000 / size);
                for (int n = 0; n < groups; n++) {
                    group(dispatcher, size + "-" + n, size, "Deposit", n * size);
                }
                double grouped = groups * size * 1e9 / (System.nanoTime() - began);
                report("groups of " + size, grouped, (CpuTime.nanos() - before) / (1_000 * groups * size));
                assertTrue(size < 100 || grouped > alone, "a group is slower than its commands alone");
            }
            assertEquals(dispatcher.log().all().size(), store.end());
        }
    }

    private static double single(Dispatcher dispatcher, String name, int count) {
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            dispatcher.dispatch(deposit(name + i, "Deposit", i));
        }
        return count * 1e9 / (System.nanoTime() - began);
    }

    private static void group(Dispatcher dispatcher, String name, int size, String type, int from) {
        List<CommandRequest> group = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            group.add(deposit(name + i, type, from + i));
        }
        dispatcher.dispatchAll(group);
    }

    private static CommandRequest deposit(String id, String type, int account) {
        return DispatcherTest.command(id, type, "{\"to\":\"a" + account % ACCOUNTS + "\",\"amount\":1}");
    }

    private static void report(String what, double perSecond, long micros) {
        System.out.printf("%s: %.0f durable commands a second, %d µs of CPU each%n", what, perSecond, micros);
    }
}
