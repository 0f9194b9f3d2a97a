package playhead.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import playhead.event.BlockCodec;
import playhead.journal.EncodedBlock;
import playhead.journal.JournalReader;
import playhead.journal.LogFrame;
import playhead.journal.LogPoint;
import playhead.store.H2EventStore;
import playhead.workspace.Workspace;

/**
 * Counts what does not depend on how busy a machine is: how often the disk is forced, frames and bytes of the journal. The
 * same every time, so a count that is too high is an error at any size.
 */
final class Counts implements Case {
    /** A block of large events ends before it is full; one of two may be half as long. */
    private static final int BLOCK_BYTES = 1 << 20;

    private static final int COMMANDS = 50;
    /** An import is forced where a segment ends and where it becomes part of the log, whatever its length. */
    private static final int IMPORT_FORCES = 40;

    private static final long SEGMENT = 64L << 20;
    /** Beside a block of events in each: facts of the import, publication, rejects, definitions, heads. */
    private static final int FRAMES = 20;
    /** Bytes of the journal an event of the shop; 58 when this was written. */
    private static final double JOURNAL_BYTES = 75;

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public void run(Bench bench) throws Exception {
        imported(bench, bench.scratch.resolve("w.playhead"));
        commands(bench);
    }

    private static void imported(Bench bench, Path folder) throws Exception {
        int forces = Forces.during(bench.scratch, () -> {
            try (Workspace workspace = new PlayheadLog(bench).make(folder)) {
                PlayheadLog.take(workspace, bench.log());
            }
        });
        long bytes = PlayheadLog.size(folder.resolve("journal"));
        atMost(bench, "forces of an import", forces, IMPORT_FORCES + 2.0 * bytes / SEGMENT);
        long events = 0;
        int frames = 0;
        try (H2EventStore store = H2EventStore.open(folder);
                JournalReader reader = store.journal().read(LogPoint.START)) {
            for (LogFrame frame; (frame = reader.next()) != null; frames++) {
                events += frame.blocks().stream().mapToInt(EncodedBlock::count).sum();
            }
        }
        exactly(bench, "events in the frames of the journal", events, bench.events);
        double blocks = Math.max(
                (double) bench.events / BlockCodec.MAX_EVENTS,
                2.0 * bench.log().toFile().length() / BLOCK_BYTES);
        atMost(bench, "frames of an import", frames, FRAMES + blocks);
        boolean shop = bench.data.getFileName().toString().startsWith("shop");
        atMost(
                bench,
                "bytes of the journal an event",
                (double) bytes / bench.events,
                shop ? JOURNAL_BYTES : (double) bench.log().toFile().length() / bench.events);
    }

    private static void commands(Bench bench) throws Exception {
        Path folder = Files.createDirectory(bench.scratch.resolve("commands"));
        try (PlayheadCommands commands = new PlayheadCommands(folder)) {
            commands.open(COMMANDS);
            int alone = Forces.during(bench.scratch, () -> {
                for (int i = 0; i < COMMANDS; i++) {
                    commands.withdraw(i, 1);
                }
            });
            int grouped = Forces.during(
                    bench.scratch,
                    () -> commands.withdrawAll(IntStream.range(0, COMMANDS).toArray(), 1));
            exactly(bench, "forces of " + COMMANDS + " commands alone", alone, COMMANDS);
            exactly(bench, "forces of a group of as many", grouped, 1);
            exactly(bench, "events of both", commands.events(), COMMANDS * 5L);
        }
    }

    private static void exactly(Bench bench, String what, long count, long right) {
        bench.figure(what, count);
        if (count != right) {
            throw new IllegalStateException(what + ": " + count + ", not " + right);
        }
    }

    private static void atMost(Bench bench, String what, double count, double most) {
        bench.figure(what, count);
        if (count > most) {
            throw new IllegalStateException(what + ": " + count + ", more than " + most);
        }
    }
}
