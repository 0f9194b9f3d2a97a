package playhead.journal;

import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;

/**
 * The first bytes of a segment: {@code PLAYJNL} and the format version, u32 number of the segment, 16 bytes id of the
 * workspace, u32 CRC32C of all before.
 */
record SegmentHeader(int number, UUID workspace) {
    static final int LENGTH = 32;
    private static final byte[] MAGIC = {'P', 'L', 'A', 'Y', 'J', 'N', 'L'};
    private static final int VERSION = 1;

    byte[] bytes() {
        ByteBuilder out = new ByteBuilder(LENGTH)
                .add(MAGIC)
                .add(VERSION)
                .addInt(number)
                .addLong(workspace.getMostSignificantBits())
                .addLong(workspace.getLeastSignificantBits());
        return out.addInt(crc(out.array(), LENGTH - 4)).toArray();
    }

    static SegmentHeader parse(byte[] bytes) throws BadFrame {
        if (bytes.length != LENGTH || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadFrame("no header of a segment");
        }
        ByteReader in = new ByteReader(bytes, MAGIC.length, LENGTH);
        int version = in.next();
        SegmentHeader header = new SegmentHeader(in.fixedInt(), new UUID(in.fixedLong(), in.fixedLong()));
        if (in.fixedInt() != crc(bytes, LENGTH - 4)) {
            throw new BadFrame("damaged header of a segment");
        }
        if (version != VERSION) {
            throw new BadFrame("journal format " + version + ", this program reads " + VERSION);
        }
        return header;
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
