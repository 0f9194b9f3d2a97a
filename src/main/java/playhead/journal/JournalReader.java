package playhead.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import playhead.event.ByteReader;
import playhead.event.MalformedRecord;

/**
 * Reads the records of a log in its order: where an import was published, the records of its own segments first, then
 * the frame that publishes it. For one thread.
 */
public final class JournalReader implements Closeable {
    private final JournalFiles files;
    private final UUID workspace;
    private final LogPoint end;
    private LogPoint at;
    private SegmentReader main;
    private int mainNumber;
    private Frame publication;
    private ImportBody published;
    private SegmentReader inside;
    private int insideNumber;

    JournalReader(JournalFiles files, UUID workspace, LogPoint from, LogPoint end) {
        this.files = files;
        this.workspace = workspace;
        this.at = from;
        this.end = end;
    }

    /** What would be read next. */
    public LogPoint at() {
        return at;
    }

    /**
     * The next record, or null at the end.
     *
     * @throws DamagedLog if it cannot be read; reading on is not possible
     */
    public LogFrame next() {
        try {
            if (at.importId() != null && published == null) {
                reenter();
            }
            return published != null ? nextInside() : nextMain();
        } catch (BadFrame | MalformedRecord e) {
            throw new DamagedLog(at, at + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LogFrame nextMain() throws IOException, BadFrame {
        Frame frame = mainFrame();
        if (frame == null) {
            return null;
        }
        if (frame.type() == FrameType.IMPORT_COMMITTED) {
            enter(frame);
            at = at.inside(published.id(), 1, SegmentHeader.LENGTH);
            return nextInside();
        }
        List<EncodedBlock> blocks = List.of();
        byte[] json = frame.body();
        if (frame.type() == FrameType.EVENTS) {
            blocks = EventsBody.read(new ByteReader(frame.body()));
            json = null;
        } else if (frame.type() == FrameType.COMMAND) {
            CommandBody command = CommandBody.read(frame.body());
            blocks = command.blocks();
            json = command.json();
        }
        long count = EventsBody.count(blocks);
        LogPoint point = at;
        at = LogPoint.main(point.segment(), frame.end(), point.position() + count);
        return new LogFrame(frame.type(), point, at, point.position() + 1, count, blocks, json, null);
    }

    /** The next frame of the main segments, whatever it is. */
    private Frame mainFrame() throws IOException, BadFrame {
        while (true) {
            if (main == null || mainNumber != at.segment()) {
                openMain();
            }
            Frame frame = main.next();
            if (frame != null) {
                return frame;
            }
            if (at.segment() >= end.segment()) {
                return null;
            }
            at = LogPoint.main(at.segment() + 1, SegmentHeader.LENGTH, at.position());
        }
    }

    private void openMain() throws IOException, BadFrame {
        closeQuietly(main);
        main = null;
        var path = files.segment(at.segment());
        long limit =
                at.segment() == end.segment() ? end.offset() : path.toFile().length();
        main = new SegmentReader(path, at.segment(), workspace, at.offset(), limit);
        mainNumber = at.segment();
    }

    private void enter(Frame frame) {
        publication = frame;
        published = ImportBody.read(frame.body());
        if (published.first() != at.position() + 1 || !published.id().matches(Journal.IMPORT_ID)) {
            published = null;
            throw new MalformedRecord("an import that does not belong here");
        }
    }

    private void reenter() throws IOException, BadFrame {
        Frame frame = mainFrame();
        if (frame == null || frame.type() != FrameType.IMPORT_COMMITTED) {
            throw new BadFrame("no import is published here");
        }
        publication = frame;
        published = ImportBody.read(frame.body());
    }

    private LogFrame nextInside() throws IOException, BadFrame {
        while (at.importSegment() <= published.lengths().size()) {
            long limit = published.lengths().get(at.importSegment() - 1);
            if (inside == null || insideNumber != at.importSegment()) {
                closeQuietly(inside);
                inside = null;
                inside = new SegmentReader(
                        JournalFiles.segment(files.imported(published.id()), at.importSegment()),
                        at.importSegment(),
                        workspace,
                        at.importOffset(),
                        limit);
                insideNumber = at.importSegment();
            }
            Frame frame = inside.next();
            if (frame != null) {
                return insideFrame(frame);
            }
            if (JournalFiles.segment(files.imported(published.id()), at.importSegment())
                            .toFile()
                            .length()
                    > limit) {
                throw new BadFrame("bytes behind the end of an import's segment");
            }
            at = at.inside(published.id(), at.importSegment() + 1, SegmentHeader.LENGTH);
        }
        return leave();
    }

    private LogFrame insideFrame(Frame frame) throws BadFrame {
        boolean events = frame.type() == FrameType.EVENTS;
        if (!events && frame.type() != FrameType.REJECTS) {
            throw new BadFrame("a frame that does not belong into an import: " + frame.type());
        }
        List<EncodedBlock> blocks = events ? EventsBody.read(new ByteReader(frame.body())) : List.of();
        long count = EventsBody.count(blocks);
        LogPoint point = at;
        at = at.inside(published.id(), at.importSegment(), frame.end()).plus(count);
        return new LogFrame(
                frame.type(),
                point,
                at,
                point.position() + 1,
                count,
                blocks,
                events ? null : frame.body(),
                published.id());
    }

    private LogFrame leave() throws IOException, BadFrame {
        closeQuietly(inside);
        inside = null;
        ImportBody body = published;
        if (at.position() != body.first() + body.count() - 1 || at.position() != body.size()) {
            throw new BadFrame("an import of another size than was published");
        }
        LogPoint point = at;
        at = LogPoint.main(at.segment(), publication.end(), at.position());
        published = null;
        return new LogFrame(
                FrameType.IMPORT_COMMITTED, point, at, body.first(), body.count(), List.of(), body.facts(), body.id());
    }

    /** The root that the import just read claims for the log after it; valid after its frame. */
    byte[] claimedRoot() {
        return ImportBody.read(publication.body()).root();
    }

    private static void closeQuietly(SegmentReader reader) throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeQuietly(main);
        closeQuietly(inside);
    }
}
