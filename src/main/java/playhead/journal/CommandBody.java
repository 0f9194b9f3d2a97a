package playhead.journal;

import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;

/** A command frame's body: the command's JSON with its length, then the blocks of its events. */
record CommandBody(byte[] json, List<EncodedBlock> blocks) {
    void write(ByteBuilder out) {
        out.addVarint(json.length).add(json);
        EventsBody.write(blocks, out);
    }

    static CommandBody read(byte[] body) {
        ByteReader in = new ByteReader(body);
        return new CommandBody(in.bytes(), EventsBody.read(in));
    }
}
