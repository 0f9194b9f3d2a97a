package playhead.journal;

/**
 * A frame as it was read.
 *
 * @param offset where it begins in its file
 * @param end where the next one begins
 */
record Frame(FrameType type, byte[] body, long offset, long end) {}
