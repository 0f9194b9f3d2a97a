package playhead.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
import playhead.event.CountOf;

/**
 * Checks a whole log from its files alone, without changing them: frames, records, and the tree against every head,
 * every published import and the acknowledged head. Best before a log is opened, which repairs what may be repaired.
 * For one use and one thread; reads on this thread and decodes on a second one, or on this one where the second is behind.
 */
public final class Verifier {
    private static final int AHEAD = 32;

    private final JournalFiles files;
    private final MerkleTree tree = new MerkleTree();
    private final ArrayDeque<HashedFrame> pending = new ArrayDeque<>();
    private List<Acknowledged> slots = List.of();
    private int slotsMet;
    private long vouched;
    private long heads;
    private long imports;
    private long frames;
    /** A head that was kept elsewhere, or null. */
    private final Head kept;

    private boolean keptMet;
    private Finding finding;
    private LogPoint compared;
    /** A crash left something half written behind the last record; the next opening takes it away. */
    private boolean torn;

    private record Finding(String check, long firstBad, String detail) {}

    private final BooleanSupplier goOn;

    private Verifier(JournalFiles files, Head kept, BooleanSupplier goOn) {
        this.files = files;
        this.kept = kept;
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
            Verifier verifier = new Verifier(new JournalFiles(workspace), kept, () -> true);
            verifier.slots = AcknowledgedFile.slots(verifier.files.acknowledged());
            verifier.read(verifier.files.physicalEnd(), second);
            return verifier.report();
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
            Verifier verifier = new Verifier(journal.files(), null, goOn);
            Acknowledged now = journal.snapshot();
            verifier.slots = Collections.singletonList(now);
            verifier.read(now.end(), Runnable::run);
            return goOn.getAsBoolean() ? verifier.report() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(LogPoint end, Executor second) throws IOException {
        UUID id;
        try {
            id = files.workspaceId();
        } catch (DamagedLog e) {
            finding = new Finding("frames", 1, e.getMessage());
            return;
        }
        try (JournalReader reader = new JournalReader(files, id, LogPoint.START, end)) {
            compareAcknowledged(LogPoint.START);
            compareKept(id);
            LogFrame frame = reader.next();
            while (frame != null && finding == null && goOn.getAsBoolean()) {
                pending.add(hashing(frame, reader, second));
                if (pending.size() > AHEAD && !pending.element().done()) {
                    pending.getLast().help();
                }
                while (pending.size() > AHEAD && finding == null) {
                    take(pending.remove(), id);
                }
                frame = reader.next();
            }
            drain(id);
            if (!reader.at().equals(compared)) {
                compareAcknowledged(reader.at());
            }
        } catch (DamagedLog bad) {
            drain(id);
            if (finding == null && isTorn(bad.at(), end)) {
                torn = true;
            } else {
                found("frames", bad.position(), bad.getMessage());
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
        boolean acknowledged = slots.stream().anyMatch(slot -> slot != null)
                && slots.stream().noneMatch(slot -> slot != null && slot.end().isBeyond(bad));
        return acknowledged
                && bad.importId() == null
                && bad.segment() == end.segment()
                && SoundFrame.endsWithin(files.segment(bad.segment()), bad.offset());
    }

    private void drain(UUID id) {
        pending.descendingIterator().forEachRemaining(HashedFrame::help);
        while (!pending.isEmpty() && finding == null) {
            take(pending.remove(), id);
        }
    }

    private void take(HashedFrame read, UUID id) {
        LogFrame frame = read.frame();
        frames++;
        for (Future<byte[]> leaves : read.leaves()) {
            try {
                tree.appendAll(leaves.get());
            } catch (ExecutionException e) {
                found(
                        "records",
                        frame.first(),
                        frame.point() + ": " + e.getCause().getMessage());
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while verifying", e);
            }
        }
        if (read.claimedRoot() != null) {
            imports++;
            vouch("imports", Arrays.equals(read.claimedRoot(), tree.root()), "import " + frame.importId());
        } else if (frame.type() == FrameType.HEAD) {
            heads++;
            Head now = new Head(Head.ORIGIN + id, tree.size(), tree.root());
            vouch(
                    "heads",
                    now.text().equals(new String(frame.json(), StandardCharsets.UTF_8)),
                    "the head at " + frame.point());
        }
        if (frame.next().importId() == null) {
            compareAcknowledged(frame.next());
        }
        compareKept(id);
    }

    /** Heads are taken between frames, so the log has the size of a kept one between two frames, or never had it. */
    private void compareKept(UUID id) {
        if (kept != null && !keptMet && kept.size() == tree.size()) {
            keptMet = true;
            vouch(
                    "kept head",
                    kept.equals(new Head(Head.ORIGIN + id, tree.size(), tree.root())),
                    "the head kept elsewhere");
        }
    }

    private void compareAcknowledged(LogPoint at) {
        compared = at;
        for (Acknowledged slot : slots) {
            if (slot != null
                    && slot.end().segment() == at.segment()
                    && slot.end().offset() == at.offset()) {
                slotsMet++;
                vouch(
                        "acknowledged",
                        slot.end().position() == tree.size()
                                && Arrays.equals(slot.tree().root(), tree.root()),
                        "the acknowledged head");
            }
        }
    }

    /** Somebody vouched for the log up to here: it is so, or something is wrong behind the last who did. */
    private void vouch(String check, boolean holds, String who) {
        if (holds) {
            vouched = tree.size();
        } else {
            found(check, vouched + 1, who + " vouches for other records than are there");
        }
    }

    private void found(String check, long firstBad, String detail) {
        if (finding == null) {
            finding = new Finding(check, firstBad, detail);
        }
    }

    private Verification report() {
        long claimed = slots.stream()
                .filter(slot -> slot != null)
                .mapToLong(slot -> slot.end().position())
                .max()
                .orElse(0);
        findMissing(claimed);
        List<Check> checks = checks();
        boolean ok = checks.stream().allMatch(Check::ok);
        // A damaged record behind the last event has no event of its own: the last one is named.
        long events = Math.max(tree.size(), claimed);
        Long firstBad = finding == null ? null : Long.valueOf(Math.max(1, Math.min(finding.firstBad(), events)));
        return new Verification(ok, tree.size(), checks, firstBad);
    }

    /** Heads that the log never came to. */
    private void findMissing(long claimed) {
        if (slotsMet < slots.stream().filter(slot -> slot != null).count()) {
            found(
                    "acknowledged",
                    tree.size() + 1,
                    "the log ends at " + tree.size() + ", " + claimed
                            + " records and an end that is not there were acknowledged");
        }
        if (kept != null && !keptMet) {
            found(
                    "kept head",
                    tree.size() + 1,
                    "the log has " + new CountOf(tree.size(), "record").text() + " and never had the " + kept.size()
                            + " of the head kept elsewhere");
        }
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(check(
                "frames",
                new CountOf(frames, "frame").text() + " read, checksums fit"
                        + (torn ? "; the next opening cuts a last append off that a crash tore" : "")));
        checks.add(check("records", new CountOf(tree.size(), "record").text() + " decoded and hashed"));
        checks.add(check(
                "imports", new CountOf(imports, "import").text("is what was published", "are what was published")));
        checks.add(check("heads", new CountOf(heads, "recorded head").text("fits", "fit")));
        checks.add(acknowledged());
        if (kept != null) {
            checks.add(check(
                    "kept head",
                    "the log still holds the " + new CountOf(kept.size(), "record").text() + " of the kept head"));
        }
        return checks;
    }

    private Check acknowledged() {
        boolean damaged = slots.isEmpty() || slots.contains(null);
        boolean found = finding != null && finding.check().equals("acknowledged");
        return damaged && !found
                ? new Check(
                        "acknowledged",
                        false,
                        "the file of the acknowledged head is damaged or missing; the records are not affected")
                : check("acknowledged", "the acknowledged head fits");
    }

    private Check check(String name, String fine) {
        return finding != null && finding.check().equals(name)
                ? new Check(name, false, finding.detail())
                : new Check(name, true, finding == null ? fine : fine + " up to the fault");
    }
}
