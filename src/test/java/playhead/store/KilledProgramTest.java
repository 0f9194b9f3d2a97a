package playhead.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;
import playhead.journal.Verifier;
import playhead.journal.WorkspaceLocked;

/** Another process appends and is killed; what it was told to be durable must be there. */
class KilledProgramTest {
    @TempDir
    Path folder;

    @Test
    void no_acknowledged_event_is_lost_in_5_kills() throws Exception {
        rounds(folder, 5, 1);
    }

    @Test
    @Tag("long")
    void no_acknowledged_event_is_lost_in_100_kills_of_four_logs() throws Exception {
        for (int log = 0; log < 4; log++) {
            rounds(Files.createDirectory(folder.resolve("log" + log)), 25, 2 + log);
        }
    }

    private void rounds(Path folder, int rounds, long seed) throws Exception {
        H2EventStore.create(folder, new UUID(3, 4)).close();
        Random random = new Random(seed);
        long lost = 0;
        long end = 0;
        for (int round = 0; round < rounds; round++) {
            Process child = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Appender.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long acknowledged = end;
            int kill = random.nextInt(1, 400);
            try (BufferedReader out = child.inputReader()) {
                String line = out.readLine();
                for (int n = 0; line != null; n++, line = out.readLine()) {
                    if (line.endsWith(".")) {
                        acknowledged = Long.parseLong(line.substring(0, line.length() - 1));
                    }
                    if (n == 0 && round == 0) {
                        WorkspaceLocked refusal = assertThrows(WorkspaceLocked.class, () -> H2EventStore.open(folder));
                        assertTrue(refusal.getMessage().contains("process " + child.pid()), refusal.getMessage());
                    }
                    if (n == kill) {
                        // Not Process.destroyForcibly: that closes the pipe, and acknowledgements in it would be lost.
                        child.toHandle().destroyForcibly();
                    }
                }
            } finally {
                child.destroyForcibly();
            }
            child.waitFor();
            assertTrue(acknowledged > end, "round " + round + ": the other process did not append");
            try (H2EventStore store = H2EventStore.open(folder)) {
                assertNull(store.journal().damage());
                lost += Math.max(0, acknowledged - store.end());
                List<Event> expected = OrdinaryEvents.list((int) end, (int) (store.end() - end));
                long from = end;
                store.scan(end + 1, store.end(), (position, event) -> {
                    Event wanted = expected.get((int) (position - from - 1));
                    assertEquals(wanted.stream(), event.stream());
                    assertEquals(wanted.version(), event.version());
                    return true;
                });
                end = store.end();
            }
            assertTrue(Verifier.verify(folder).ok(), "round " + round + ", seed " + seed);
        }
        assertEquals(0, lost, "events lost of " + end + ", seed " + seed);
        System.out.printf("%d kills, %d events, %d lost%n", rounds, end, lost);
    }

    /** The program that is killed: appends 1 to 20 events at a time and prints each acknowledged position. */
    static final class Appender {
        private Appender() {}

        public static void main(String[] arguments) {
            try (H2EventStore store = H2EventStore.open(Path.of(arguments[0]))) {
                while (true) {
                    int from = (int) store.end();
                    List<Event> events = OrdinaryEvents.list(from, 1 + from % 20);
                    if (store.append(AppendRequest.of(events)) instanceof AppendOutcome.Appended appended) {
                        System.out.println(appended.last() + ".");
                        System.out.flush();
                    }
                }
            }
        }
    }
}
