package playhead.format;

/**
 * The head of a file, decompressed and decoded to UTF-8.
 *
 * @param fileName name without folders and without {@code .gz}
 * @param head at most 1 MiB, ends anywhere
 * @param whole true when the head is the whole file
 */
public record Sample(String fileName, byte[] head, boolean whole) {}
