package playhead.journal;

import java.nio.file.Path;

/**
 * Bytes behind the last acknowledged record that a crash left half written, and that opening took away.
 *
 * @param bytes how many
 * @param kept the file that has them now
 */
public record TornTail(long bytes, Path kept) {}
