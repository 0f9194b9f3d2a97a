package playhead.journal;

/**
 * A place between two frames of the log: what comes next.
 *
 * @param segment number of the main segment, from 1
 * @param offset in the main segment; inside an import the place of the frame that publishes it
 * @param importId the import whose own segments are being read, or null
 * @param importSegment number of the import's segment, 0 outside
 * @param importOffset offset in the import's segment, 0 outside
 * @param position events before this place
 */
public record LogPoint(int segment, long offset, String importId, int importSegment, long importOffset, long position) {
    /** Before the first frame. */
    public static final LogPoint START = main(1, SegmentHeader.LENGTH, 0);

    /** A place outside of imports. */
    static LogPoint main(int segment, long offset, long position) {
        return new LogPoint(segment, offset, null, 0, 0, position);
    }

    LogPoint inside(String id, int insideSegment, long insideOffset) {
        return new LogPoint(segment, offset, id, insideSegment, insideOffset, position);
    }

    LogPoint plus(long events) {
        return new LogPoint(segment, offset, importId, importSegment, importOffset, position + events);
    }

    /** Whether the main log up to here is longer than up to there. */
    public boolean isBeyond(LogPoint other) {
        return segment != other.segment ? segment > other.segment : offset > other.offset;
    }

    /** The place as people read it. */
    @Override
    public String toString() {
        return importId == null
                ? "segment " + segment + ", offset " + offset
                : "import " + importId + ", segment " + importSegment + ", offset " + importOffset;
    }
}
