package playhead.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.store.H2EventStore;

/** What is wrong with a command is recorded, and changes nothing. */
class BadCommandsTest {
    private static final int GROUP = 100;

    @TempDir
    Path folder;

    @Test
    void each_of_10_000_bad_commands_is_rejected_with_its_reason_and_no_event_is_appended() {
        List<String> reasons = new ArrayList<>();
        try (H2EventStore store = H2EventStore.create(folder, new UUID(1, 1))) {
            Dispatcher dispatcher = new Dispatcher(store, List.of(new Bank()));
            dispatcher.dispatch(DispatcherTest.command("o-a", "OpenAccount", "{\"to\":\"a\",\"amount\":100}"));
            dispatcher.dispatch(DispatcherTest.command("o-b", "OpenAccount", "{\"to\":\"b\",\"amount\":100}"));
            Random random = new Random(4);
            List<CommandRequest> group = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                group.add(bad(i, random, reasons));
                if (group.size() == GROUP) {
                    dispatcher.dispatchAll(group);
                    group.clear();
                }
            }
            assertEquals(2, store.end());
        }
        try (H2EventStore store = H2EventStore.open(folder)) {
            List<CommandRecord> all = new CommandLog(store).all();
            assertEquals(10_002, all.size());
            for (int i = 0; i < 10_000; i++) {
                CommandRecord record = all.get(i + 2);
                assertEquals("c" + i, record.request().id());
                assertEquals(
                        reasons.get(i),
                        record.reason(),
                        record.request().payload().toString());
                assertEquals(0, record.count());
            }
            assertEquals(2, store.end());
        }
        assertTrue(reasons.stream().distinct().count() > 100);
    }

    private static CommandRequest bad(int i, Random random, List<String> reasons) {
        long number = random.nextInt(2, 1_000);
        String id = "c" + i;
        String payload = "{\"to\":\"a\",\"amount\":" + number + "}";
        switch (i % 8) {
            case 0 -> {
                reasons.add("a is at version 1, not at " + number);
                return DispatcherTest.command(id, "Deposit", payload).expecting(Bank.account("a"), number);
            }
            case 1 -> {
                reasons.add("no account x" + number);
                return DispatcherTest.command(id, "Deposit", "{\"to\":\"x" + number + "\",\"amount\":1}");
            }
            case 2 -> {
                reasons.add("no stream x" + number + ", version 3 was expected");
                return DispatcherTest.command(id, "Deposit", payload).expecting(Bank.account("x" + number), 3);
            }
            case 3 -> {
                reasons.add("\"amount\" is no number");
                return DispatcherTest.command(id, "Deposit", "{\"to\":\"a\",\"amount\":\"" + number + "\"}");
            }
            case 4 -> {
                reasons.add("\"to\" is missing");
                return DispatcherTest.command(id, "Deposit", "{\"amount\":" + number + "}");
            }
            case 5 -> {
                reasons.add("the payload is no object");
                return DispatcherTest.command(id, "Deposit", "[" + number + "]");
            }
            case 6 -> {
                reasons.add("the limit of a is 100");
                return DispatcherTest.command(
                        id, "Transfer", "{\"from\":\"a\",\"to\":\"b\",\"amount\":" + (number + 100) + "}");
            }
            default -> {
                reasons.add("no command \"Do" + number + "\"");
                return DispatcherTest.command(id, "Do" + number, payload);
            }
        }
    }
}
