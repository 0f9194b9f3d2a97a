package playhead.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;

/**
 * What publishes an import: its id, the lengths of its segments, its events, the size and root of the log after it,
 * and what it was as JSON.
 *
 * @param first position of its first event
 */
record ImportBody(String id, List<Long> lengths, long first, long count, long size, byte[] root, byte[] facts) {
    byte[] bytes() {
        ByteBuilder out = new ByteBuilder(256 + facts.length);
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        out.addVarint(name.length).add(name).addVarint(lengths.size());
        for (long length : lengths) {
            out.addVarint(length);
        }
        return out.addVarint(first)
                .addVarint(count)
                .addVarint(size)
                .add(root)
                .add(facts)
                .toArray();
    }

    static ImportBody read(byte[] body) {
        ByteReader in = new ByteReader(body);
        String id = in.text();
        List<Long> lengths = new ArrayList<>();
        for (int n = in.count(in.remaining()); n > 0; n--) {
            lengths.add(in.varint());
        }
        return new ImportBody(
                id,
                lengths,
                in.varint(),
                in.varint(),
                in.varint(),
                in.bytes(TreeHash.LENGTH),
                in.bytes(in.remaining()));
    }
}
