package playhead.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;
import playhead.journal.Verifier;
import playhead.journal.WorkspaceLocked;
import playhead.testing.Child;

/** Another process appends and is killed; what it was told to be durable must be there. */
class KilledProgramTest {
    private static final Duration ROUND = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void no_acknowledged_event_is_lost_in_5_kills() throws Throwable {
        new Rounds(folder, 1).run(5);
    }

    @Test
    @Tag("long")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void no_acknowledged_event_is_lost_in_100_kills_of_five_logs() throws Throwable {
        for (int log = 0; log < 5; log++) {
            new Rounds(Files.createDirectory(folder.resolve("log" + log)), 2 + log).run(20);
        }
    }

    /** One log, appended to by one process after the other. */
    private static final class Rounds {
        private final Path folder;
        private final long seed;
        private final Random random;
        private long end;
        private long acknowledged;

        Rounds(Path folder, long seed) {
            this.folder = folder;
            this.seed = seed;
            this.random = new Random(seed);
        }

        void run(int rounds) throws Throwable {
            H2EventStore.create(folder, new UUID(3, 4)).close();
            for (int round = 0; round < rounds; round++) {
                String name = "round " + round + ", seed " + seed;
                boolean first = round == 0;
                try (Child child = Child.start(Appender.class, folder.toString())) {
                    child.within(ROUND, () -> {
                        appendAndKill(child, first);
                        assertTrue(acknowledged > end, name + ": the other process did not append " + child.errors());
                        everythingIsThere(name);
                    });
                }
            }
            System.out.printf("%d kills, %d events, 0 lost%n", rounds, end);
        }

        private void appendAndKill(Child child, boolean first) throws IOException, InterruptedException {
            int kill = random.nextInt(1, 400);
            String line = child.line();
            for (int n = 0; line != null; n++, line = child.line()) {
                if (line.endsWith(".")) {
                    acknowledged = Long.parseLong(line.substring(0, line.length() - 1));
                }
                if (n == 0 && first) {
                    WorkspaceLocked refusal = assertThrows(WorkspaceLocked.class, () -> H2EventStore.open(folder));
                    assertTrue(refusal.getMessage().contains("process " + child.pid()), refusal.getMessage());
                }
                if (n >= kill) {
                    child.kill();
                }
            }
            child.end();
        }

        private void everythingIsThere(String name) {
            try (H2EventStore store = H2EventStore.open(folder)) {
                assertNull(store.journal().damage(), name);
                assertTrue(store.end() >= acknowledged, name + ": lost " + (acknowledged - store.end()));
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
            assertTrue(Verifier.verify(folder).ok(), name);
        }
    }

    /** The program that is killed: appends 1 to 20 events at a time and prints each acknowledged position. */
    static final class Appender {
        private Appender() {}

        public static void main(String[] arguments) {
            try (H2EventStore store = H2EventStore.open(Path.of(arguments[0]))) {
                while (true) {
                    int from = (int) store.end();
                    List<Event> events = OrdinaryEvents.list(from, 1 + from % 20);
                    if (!(store.append(AppendRequest.of(events)) instanceof AppendOutcome.Appended appended)) {
                        throw new IllegalStateException("not appended");
                    }
                    System.out.println(appended.last() + ".");
                    System.out.flush();
                }
            }
        }
    }
}
