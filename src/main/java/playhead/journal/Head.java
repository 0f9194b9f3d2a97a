package playhead.journal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Size and Merkle root of the log at one moment: it vouches for every record up to there.
 *
 * @param origin {@code playhead/} and the id of the workspace
 * @param size records in the log
 * @param root 32 bytes, RFC 6962; not copied, read only
 */
public record Head(String origin, long size, byte[] root) {
    /** What stands before the workspace's id in the origin. */
    public static final String ORIGIN = "playhead/";

    /**
     * The body of a C2SP tlog-checkpoint: origin, size and base64 root, a line each. A signed form appends a blank
     * line and signatures.
     */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * Reads the text form; lines after the third (extensions, signatures) are passed over.
     *
     * @throws IllegalArgumentException with a line for people if it is no checkpoint
     */
    public static Head parse(String text) {
        String[] lines = text.split("\n", 4);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("no checkpoint: origin, size and root are expected, a line each");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != 32) {
            throw new IllegalArgumentException("a root of " + root.length + " bytes, 32 are expected");
        }
        return new Head(lines[0], Long.parseLong(lines[1]), root);
    }

    /** The root in hexadecimal digits. */
    public String rootHex() {
        return HexFormat.of().formatHex(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head
                && size == head.size
                && origin.equals(head.origin)
                && Arrays.equals(root, head.root);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return origin + " " + size + " " + rootHex();
    }
}
