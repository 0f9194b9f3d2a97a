package playhead.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import playhead.event.MalformedRecord;

/**
 * What opening a log does: trust the acknowledged head, read what lies behind it, cut a torn tail, name damage, and
 * remove imports that were never published. For one use.
 */
final class Recovery {
    private final JournalFiles files;
    private final UUID workspace;
    /** Null if the file is missing or damaged. */
    private final Acknowledged acknowledged;

    private final LogPoint known;
    /** Whether files may be changed: a torn tail cut, a staged import removed. */
    private final boolean repairs;

    private MerkleTree tree;
    private LogPoint end;
    private int imports;
    private Damage damage;
    private TornTail torn;

    /**
     * @param hint end of the log as another witness knows it, or null
     * @param repairs whether files may be changed
     */
    Recovery(JournalFiles files, UUID workspace, LogPoint hint, boolean repairs) throws IOException {
        this.repairs = repairs;
        this.files = files;
        this.workspace = workspace;
        acknowledged = AcknowledgedFile.newest(files.acknowledged());
        LogPoint start = acknowledged == null ? LogPoint.START : acknowledged.end();
        known = hint != null && hint.isBeyond(start) ? hint : start;
        tree = acknowledged == null ? new MerkleTree() : acknowledged.tree();
        imports = acknowledged == null ? 0 : acknowledged.imports();
        end = start;
    }

    void run() throws IOException {
        LogPoint physical = files.physicalEnd();
        if (known.isBeyond(physical)) {
            damage = firstBad(physical, "the log is shorter than it was");
            return;
        }
        if (acknowledged != null && !soundBelow(end)) {
            damage = firstBad(physical, "a frame is damaged");
            return;
        }
        readOn(physical);
        if (damage == null && repairs) {
            removeUnpublished();
        }
    }

    /**
     * Checks the frames of the last acknowledged segment, and that the imports published there have their segments;
     * the rest is for {@link Verifier}.
     */
    private boolean soundBelow(LogPoint point) throws IOException {
        try (SegmentReader reader = new SegmentReader(
                files.segment(point.segment()), point.segment(), workspace, SegmentHeader.LENGTH, point.offset())) {
            for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                if (frame.type() == FrameType.IMPORT_COMMITTED && !hasSegments(ImportBody.read(frame.body()))) {
                    return false;
                }
            }
            return true;
        } catch (BadFrame | MalformedRecord e) {
            return false;
        }
    }

    private boolean hasSegments(ImportBody published) {
        for (int n = 0; n < published.lengths().size(); n++) {
            Path segment = JournalFiles.segment(files.imported(published.id()), n + 1);
            if (segment.toFile().length() != published.lengths().get(n)) {
                return false;
            }
        }
        return true;
    }

    private void readOn(LogPoint physical) throws IOException {
        if (physical.offset() <= SegmentHeader.LENGTH
                && physical.segment() > known.segment()
                && !hasHeader(physical.segment())) {
            // The crash hit while the next segment was made: its header is forced before the first frame.
            cut(LogPoint.main(physical.segment(), 0, 0));
            physical = LogPoint.main(physical.segment() - 1, Files.size(files.segment(physical.segment() - 1)), 0);
        }
        try (JournalReader reader = new JournalReader(files, workspace, end, physical)) {
            try {
                for (LogFrame frame = reader.next(); frame != null; frame = reader.next()) {
                    take(frame, reader);
                }
                end = reader.at();
            } catch (DamagedLog bad) {
                judge(bad, physical);
            }
        }
    }

    private boolean hasHeader(int segment) throws IOException {
        try {
            new SegmentReader(files.segment(segment), segment, workspace, SegmentHeader.LENGTH, SegmentHeader.LENGTH)
                    .close();
            return true;
        } catch (BadFrame e) {
            return false;
        }
    }

    private void take(LogFrame frame, JournalReader reader) {
        try {
            for (EncodedBlock block : frame.blocks()) {
                tree.appendAll(BlockDecoder.leaves(block));
            }
        } catch (MalformedRecord e) {
            throw new DamagedLog(frame.point(), frame.point() + ": " + e.getMessage());
        }
        if (frame.type() == FrameType.IMPORT_COMMITTED) {
            imports++;
            if (!Arrays.equals(tree.root(), reader.claimedRoot())) {
                throw new DamagedLog(
                        LogPoint.main(frame.point().segment(), frame.point().offset(), frame.first() - 1),
                        "an import is not what was published");
            }
        }
        if (frame.next().importId() == null) {
            end = frame.next();
        }
    }

    /** A torn tail is the last frame, not known to be acknowledged, with nothing sound behind it. Else: damage. */
    private void judge(DamagedLog bad, LogPoint physical) throws IOException {
        LogPoint at = bad.at();
        boolean last = at.importId() == null && at.segment() == physical.segment() && at.equals(end);
        if (!last
                && at.importId() == null
                && at.segment() == physical.segment()
                && at.offset() == SegmentHeader.LENGTH
                && hasHeader(at.segment())) {
            last = true;
            end = at;
        }
        if (acknowledged != null
                && last
                && !known.isBeyond(at)
                && !SoundFrame.behind(files.segment(at.segment()), at.offset() + 1)) {
            cut(at);
            return;
        }
        damage = new Damage(bad.position(), bad.getMessage());
    }

    private void cut(LogPoint at) throws IOException {
        if (!repairs) {
            return;
        }
        Path segment = files.segment(at.segment());
        byte[] tail;
        try (var in = Files.newInputStream(segment)) {
            in.skipNBytes(at.offset());
            tail = in.readAllBytes();
        }
        Files.createDirectories(files.torn());
        Path kept = files.torn()
                .resolve(segment.getFileName() + "-" + at.offset() + "-"
                        + Folders.starting(files.torn(), "").size());
        Files.write(kept, tail, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        torn = new TornTail(tail.length, kept);
        if (at.offset() < SegmentHeader.LENGTH) {
            Files.delete(segment);
            Folders.force(files.folder());
        } else {
            try (SegmentWriter writer = SegmentWriter.resume(segment, at.offset())) {
                writer.rewind(at.offset());
            }
        }
    }

    /** Reads from the start to find the first event that is gone or bad. */
    private Damage firstBad(LogPoint physical, String otherwise) throws IOException {
        try (JournalReader reader = new JournalReader(files, workspace, LogPoint.START, physical)) {
            while (reader.next() != null) {
                // Read only to see whether it can be.
            }
            return new Damage(reader.at().position() + 1, otherwise);
        } catch (DamagedLog bad) {
            return new Damage(bad.position(), bad.getMessage());
        }
    }

    private void removeUnpublished() throws IOException {
        for (Path staging : Folders.starting(files.folder(), JournalFiles.STAGING)) {
            Folders.delete(staging);
        }
        var folders = Folders.starting(files.folder(), JournalFiles.IMPORT);
        if (folders.size() == imports) {
            return;
        }
        Set<Path> named = new HashSet<>();
        try (JournalReader reader = new JournalReader(files, workspace, LogPoint.START, end)) {
            for (LogFrame frame = reader.next(); frame != null; frame = reader.next()) {
                if (frame.type() == FrameType.IMPORT_COMMITTED) {
                    named.add(files.imported(frame.importId()));
                }
            }
        } catch (DamagedLog bad) {
            damage = new Damage(bad.position(), bad.getMessage());
            return;
        }
        for (Path folder : folders) {
            if (!named.contains(folder)) {
                Folders.delete(folder);
            }
        }
    }

    MerkleTree tree() {
        return tree;
    }

    LogPoint end() {
        return end;
    }

    int imports() {
        return imports;
    }

    long sequence() {
        return acknowledged == null ? 0 : acknowledged.sequence();
    }

    boolean acknowledgementLost() {
        return acknowledged == null;
    }

    Damage damage() {
        return damage;
    }

    TornTail torn() {
        return torn;
    }
}
