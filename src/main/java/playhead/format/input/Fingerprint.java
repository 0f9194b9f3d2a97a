package playhead.format.input;

/**
 * What a file was, as it lies, compressed or not.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record Fingerprint(String sha256, long bytes) {}
