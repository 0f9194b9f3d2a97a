package playhead.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/**
 * Checks a whole log from its files alone, without changing them: frames, records, and the tree against every head,
 * every published import and the acknowledged head. Best before a log is opened, which repairs what may be repaired.
 * For one use and one thread; reads on this thread and decodes on a second one, or on this one where the second is behind.
 */
public final class Verifier {
    private static final int AHEAD = 32;

    private final JournalFiles files;
    private final LogCheck check;
    private final BooleanSupplier goOn;
    private final ArrayDeque<HashedFrame> pending = new ArrayDeque<>();

    private Verifier(JournalFiles files, LogCheck check, BooleanSupplier goOn) {
        this.files = files;
        this.check = check;
        this.goOn = goOn;
    }

    /**
     * Reads and checks everything.
     *
     * @param workspace the folder with {@code journal/}; no other thread appends meanwhile
     */
    public static Verification verify(Path workspace) {
        return verify(workspace, null);
    }

    /**
     * The same, and holds the log to a head that was kept where nobody who can change the workspace can change it.
     *
     * @param kept size and root of the log at some earlier moment, or null
     */
    public static Verification verify(Path workspace, Head kept) {
        try (ExecutorService second =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            JournalFiles files = new JournalFiles(workspace);
            LogCheck check = new LogCheck(AcknowledgedFile.slots(files.acknowledged()), kept);
            new Verifier(files, check, () -> true).read(files.physicalEnd(), second);
            return check.report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks an open log up to its end of now, on this thread alone, while others may append.
     *
     * @param goOn asked at each frame; false ends the check
     * @return the result, or null if it was ended
     */
    public static Verification verify(Journal journal, BooleanSupplier goOn) {
        try {
            Acknowledged now = journal.snapshot();
            LogCheck check = new LogCheck(Collections.singletonList(now), null);
            new Verifier(journal.files(), check, goOn).read(now.end(), Runnable::run);
            return goOn.getAsBoolean() ? check.report() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(LogPoint end, Executor second) throws IOException {
        UUID id;
        try {
            id = files.workspaceId();
        } catch (DamagedLog e) {
            check.found("frames", 1, e.getMessage());
            return;
        }
        try (JournalReader reader = new JournalReader(files, id, LogPoint.START, end)) {
            check.at(LogPoint.START);
            check.between(id);
            LogFrame frame = reader.next();
            while (frame != null && check.holds() && goOn.getAsBoolean()) {
                pending.add(hashing(frame, reader, second));
                if (pending.size() > AHEAD && !pending.element().done()) {
                    pending.getLast().help();
                }
                while (pending.size() > AHEAD && check.holds()) {
                    take(pending.remove(), id);
                }
                frame = reader.next();
            }
            drain(id);
            check.end(reader.at());
        } catch (DamagedLog bad) {
            drain(id);
            if (check.holds() && isTorn(bad.at(), end)) {
                check.torn();
            } else {
                check.found("frames", bad.position(), bad.getMessage());
            }
        }
    }

    private static HashedFrame hashing(LogFrame frame, JournalReader reader, Executor second) {
        List<FutureTask<byte[]>> leaves = new ArrayList<>();
        for (EncodedBlock block : frame.blocks()) {
            FutureTask<byte[]> task = new FutureTask<>(() -> BlockDecoder.leaves(block));
            second.execute(task);
            leaves.add(task);
        }
        boolean publishes = frame.type() == FrameType.IMPORT_COMMITTED;
        return new HashedFrame(frame, publishes ? reader.claimedRoot() : null, leaves);
    }

    /** Whether the bad frame is what a kill leaves: the beginning of one, behind all that was acknowledged. */
    private boolean isTorn(LogPoint bad, LogPoint end) throws IOException {
        return check.acknowledgedUpTo(bad)
                && bad.importId() == null
                && bad.segment() == end.segment()
                && SoundFrame.endsWithin(files.segment(bad.segment()), bad.offset());
    }

    private void drain(UUID id) {
        pending.descendingIterator().forEachRemaining(HashedFrame::help);
        while (!pending.isEmpty() && check.holds()) {
            take(pending.remove(), id);
        }
    }

    private void take(HashedFrame read, UUID id) {
        LogFrame frame = read.frame();
        check.frame();
        for (Future<byte[]> leaves : read.leaves()) {
            try {
                check.records(leaves.get());
            } catch (ExecutionException e) {
                check.found(
                        "records",
                        frame.first(),
                        frame.point() + ": " + e.getCause().getMessage());
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while verifying", e);
            }
        }
        if (read.claimedRoot() != null) {
            check.published(read.claimedRoot(), frame.importId());
        } else if (frame.type() == FrameType.HEAD) {
            check.head(new String(frame.json(), StandardCharsets.UTF_8), id, frame.point());
        }
        if (frame.next().importId() == null) {
            check.at(frame.next());
        }
        check.between(id);
    }
}
