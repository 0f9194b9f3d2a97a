package playhead.journal;

import java.util.ArrayList;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;
import playhead.event.MalformedRecord;

/**
 * How much of the log was acknowledged: below this, nothing may be missing or bad.
 *
 * @param sequence goes up by one with each acknowledgement
 * @param end end of the main log; its position is the number of records
 * @param imports imports published so far
 * @param edge right edge of the tree at that size
 */
record Acknowledged(long sequence, LogPoint end, int imports, List<byte[]> edge) {
    MerkleTree tree() {
        return new MerkleTree(end.position(), edge);
    }

    void write(ByteBuilder out) {
        out.addLong(sequence)
                .addInt(end.segment())
                .addLong(end.offset())
                .addInt(imports)
                .addLong(end.position())
                .add(edge.size());
        edge.forEach(out::add);
    }

    static Acknowledged read(ByteReader in) {
        long sequence = in.fixedLong();
        int segment = in.fixedInt();
        long offset = in.fixedLong();
        int imports = in.fixedInt();
        long size = in.fixedLong();
        List<byte[]> edge = new ArrayList<>();
        for (int n = in.next(); n > 0; n--) {
            edge.add(in.bytes(TreeHash.LENGTH));
        }
        if (edge.size() != Long.bitCount(size)) {
            throw new MalformedRecord("another edge than the size has");
        }
        return new Acknowledged(sequence, LogPoint.main(segment, offset, size), imports, edge);
    }
}
