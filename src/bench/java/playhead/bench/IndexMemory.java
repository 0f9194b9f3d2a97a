package playhead.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;
import playhead.fold.Fold;
import playhead.history.History;
import playhead.history.Sizes;
import playhead.history.TimeIndex;
import playhead.store.H2EventStore;
import playhead.workspace.Session;
import playhead.workspace.Workspace;

/**
 * The heap that the time index takes: after a collection with it less the same without it; with what lets it go on, as the
 * program holds it, and without, beside what its arrays add up to. Then a workspace over which the playhead jumped, with
 * all that is kept for the next jump.
 */
final class IndexMemory implements Case {
    private static final int JUMPS = 200;
    /** So far the account may be off: what objects and the ends of arrays take. */
    private static final double OFF = 0.15;

    private static final int FIXED = 1 << 20;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path folder = PlayheadLog.kept(bench);
        inUse(bench, folder); // first: a workspace that another build made gets its index now
        alone(bench, folder);
    }

    private static void alone(Bench bench, Path folder) {
        try (H2EventStore store = H2EventStore.open(folder)) {
            store.at(bench.events);
            load(bench, store, folder).recorded();
            long without = used();
            History history = load(bench, store, folder);
            TimeIndex index = history.recorded();
            long whole = used() - without;
            bench.figure("heap", (double) whole / bench.events);
            bench.figure("heap touched", (double) whole / Sizes.of(index).touched());
            if (history.recorded() != index) {
                throw new IllegalStateException("another index now");
            }
            history = null;
            long bytes = used() - without;
            Sizes sizes = Sizes.of(index);
            bench.figure("snapshot", (double) bytes / bench.events);
            bench.figure("account", (double) sizes.total() / bench.events);
            System.err.println(sizes.text(bench.events));
            if (Math.abs(bytes - sizes.total()) > bytes * OFF + FIXED) {
                throw new IllegalStateException(bytes + " B, but " + sizes.total() + " by its own account");
            }
        }
    }

    private static History load(Bench bench, H2EventStore store, Path folder) {
        History history = History.load(store, Fold::standard, folder.resolve("index/recorded.idx"), stamp -> true);
        if (!history.isReady() || history.recorded().end() != bench.events) {
            throw new IllegalStateException("no saved index of all events");
        }
        return history;
    }

    private static void inUse(Bench bench, Path folder) throws Exception {
        long without = used();
        try (Workspace workspace = new PlayheadLog(bench).open(folder)) {
            Session session = workspace.session();
            Random random = new Random(4);
            for (int i = 0; i < JUMPS; i++) {
                Answers.page(session, random.nextLong(bench.events + 1));
            }
            bench.figure("in use", (double) (used() - without) / bench.events);
            Answers.page(session, bench.events);
        }
    }

    /** Bytes of the heap after collections, when no more goes away. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
