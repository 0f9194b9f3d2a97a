package playhead.journal;

/**
 * Events as a frame holds them.
 *
 * @param count events, 1 to 1,024
 * @param rawLength bytes of the block before compression
 * @param body the block, compressed with zstd; not copied, read only
 * @param leaves leaf hashes of the events, 32 bytes each; empty in a block that was read
 */
public record EncodedBlock(int count, int rawLength, byte[] body, byte[] leaves) {}
