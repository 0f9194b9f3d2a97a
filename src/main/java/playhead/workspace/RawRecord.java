package playhead.workspace;

/**
 * What an event was read from, as it stands in its file.
 *
 * @param file name of the file
 * @param line number of its first line, 1 is the first
 * @param offset of its first byte in the file as text, decompressed and in UTF-8
 * @param before a little of what stands before it
 * @param text the record itself
 * @param after a little of what stands after it
 * @param whole false when the text is only the beginning of a very long record
 */
public record RawRecord(String file, long line, long offset, String before, String text, String after, boolean whole) {}
