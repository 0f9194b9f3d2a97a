package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.branch.Branch;
import playhead.samples.CpuTime;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.WhatIf;
import playhead.workspace.Workspace;

/** Prints what a what-if of a log of 90,000 events costs; asserts only what no busy machine can break. */
@Tag("long")
class WhatIfSpeedTest {
    @Test
    void one_skipped_event_costs_little(@TempDir Path folder) throws Exception {
        Path file = Shared.makeLog(folder, "a", "--events", 90_000, "--seed", 3, "--formats", "ndjson");
        Cli cli = new Cli(folder.resolve("state"));
        Path into = folder.resolve("w.playhead");
        cli.ok("import", file, "--into", into, "--no-source");
        try (Workspace workspace = given(cli.workspaces().open(into))) {
            WhatIf whatIf = workspace.whatIf();
            Consumer<BranchSession> rows = session -> session.differences(session.end());
            Consumer<BranchSession> reach = session -> session.blastRadius(session.end());
            long began = CpuTime.nanos();
            whatIf.prepare();
            System.out.printf("what-if, reading ahead: %.0f ms of CPU%n", (CpuTime.nanos() - began) / 1e6);
            long[] cold = skips(whatIf, 200, 1, rows);
            print("the first ones after it", cold);
            skips(whatIf, 2_000, 2, rows);
            long[] warm = skips(whatIf, 500, 3, rows);
            print("warm", warm);
            print("warm, with its reach", skips(whatIf, 200, 4, reach));
            Branch branch = Branch.at(whatIf.end()).skip(whatIf.end() / 2);
            for (int round = 0; round < 3; round++) {
                long start = CpuTime.nanos();
                whatIf.whole(branch);
                System.out.printf("what-if, all states: %.0f ms of CPU%n", (CpuTime.nanos() - start) / 1e6);
            }
            assertTrue(warm[warm.length / 2] < 5_000_000, "half of them cost more than 5 ms");
            assertTrue(cold[cold.length * 9 / 10] < 5_000_000, "one of ten of the first ones costs more than 5 ms");
        }
    }

    /** Skips one random event at a time: CPU time of the thread until the question is answered. */
    private static long[] skips(WhatIf whatIf, int count, long seed, Consumer<BranchSession> question) {
        Random random = new Random(seed);
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long position = 1 + random.nextLong(whatIf.end());
            long start = CpuTime.nanos();
            question.accept(given(whatIf.of(Branch.at(whatIf.end()).skip(position))));
            times[i] = CpuTime.nanos() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private static void print(String what, long... sorted) {
        System.out.printf(
                "what-if, %s: one of 90,000 skipped: p50 %.3f ms, p99 %.3f ms, max %.3f ms of CPU%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
