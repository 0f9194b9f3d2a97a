package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import playhead.journal.Verifier;
import playhead.lab.bus.Fault;
import playhead.lab.scenario.OrderFulfilment;
import playhead.lab.scenario.Scenario;
import playhead.store.H2EventStore;
import playhead.testing.Child;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** A run of 200 sagas is killed again and again, and goes on each time from the log alone. */
class KilledLabTest {
    private static final Duration ROUND = Duration.ofSeconds(120);
    private static final int SAGAS = 200;
    /** About as many as a run takes. */
    private static final int STEPS = 3_000;

    @TempDir
    Path folder;

    @Test
    void all_sagas_end_and_nothing_is_applied_twice_after_5_kills() throws Throwable {
        rounds(5, true, 1);
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void all_sagas_end_and_nothing_is_applied_twice_after_100_kills() throws Throwable {
        int killed = rounds(100, true, 2);
        assertTrue(killed > 90, killed + " runs were killed before they were over");
        rounds(12, false, 3);
    }

    private int rounds(int kills, boolean orchestrated, int seed) throws Throwable {
        Path workspace = folder.resolve("lab" + seed + ".playhead");
        Random random = new Random(seed);
        int killed = 0;
        for (int round = 0; round < kills; round++) {
            int lines = random.nextInt(1, (orchestrated ? STEPS : STEPS / 2) / kills);
            try (Child child = start(workspace, orchestrated, seed)) {
                child.within(ROUND, () -> {
                    for (int n = 0; child.line() != null; n++) {
                        if (n == lines) {
                            child.kill();
                        }
                    }
                    child.end();
                });
                killed += child.end() == 0 ? 0 : 1;
            }
        }
        try (Child whole = start(workspace, orchestrated, seed)) {
            whole.within(ROUND, () -> {
                while (whole.line() != null) {
                    continue;
                }
                assertEquals(0, whole.end(), whole.errors());
            });
        }
        assertTrue(killed > 0, "no run was killed");
        Scenario scenario = new OrderFulfilment();
        try (H2EventStore store = H2EventStore.open(workspace)) {
            assertNull(store.journal().damage());
            new Ledger(store, scenario).balances(SAGAS, orchestrated, "seed " + seed);
        }
        assertTrue(Verifier.verify(workspace).ok());
        System.out.printf("%d runs killed, all %d sagas ended, nothing twice%n", killed, SAGAS);
        return killed;
    }

    private Child start(Path workspace, boolean orchestrated, int seed) throws Exception {
        return Child.start(
                LabProgram.class,
                folder.resolve("state").toString(),
                workspace.toString(),
                Boolean.toString(orchestrated),
                Integer.toString(seed));
    }

    /** The program that is killed: goes on with the run, or begins it, and prints a line for each step. */
    static final class LabProgram {
        private LabProgram() {}

        public static void main(String[] arguments) throws IOException {
            Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", Path.of(arguments[0]));
            LabSettings settings = new LabSettings(
                    "order-fulfilment",
                    Boolean.parseBoolean(arguments[2]),
                    "shipping",
                    SAGAS,
                    Long.parseLong(arguments[3]),
                    EnumSet.of(Fault.DUPLICATE, Fault.LOST, Fault.REORDER));
            Answer<Workspace> opened = workspaces.openOrCreate(Path.of(arguments[1]));
            if (!(opened instanceof Answer.Given<Workspace>(Workspace workspace, var warnings))
                    || !(workspace.changes().then(changes -> changes.play(settings))
                            instanceof Answer.Given<LabRun>(LabRun run, var more))) {
                throw new IllegalStateException(opened.toString());
            }
            try (workspace) {
                while (run.step()) {
                    System.out.println(".");
                    System.out.flush();
                }
            }
        }
    }
}
