package playhead.event;

import java.util.Arrays;

/** The links of a stored block. */
final class StoredLinks implements EventLinks {
    private final BlockReader reader;
    private final long[] ids;
    private int at = -1;
    private int flow;
    private int causes;
    private long[] hashes = new long[4];
    /** Where each cause stands, and how long it is. */
    private int[] places = new int[8];

    StoredLinks(BlockReader reader) {
        this.reader = reader;
        ids = reader.ids().hashes();
    }

    @Override
    public int flows() {
        return reader.texts();
    }

    @Override
    public boolean next() {
        if (at + 1 == ids.length) {
            return false;
        }
        at++;
        int flags = reader.column(Column.FLAGS).next();
        flow = (flags & EventCodec.HAS_CORRELATION) != 0 ? reader.index(Column.CORRELATION) : -1;
        causes = reader.causeCount();
        if (causes > hashes.length) {
            hashes = Arrays.copyOf(hashes, causes);
            places = Arrays.copyOf(places, causes * 2);
        }
        for (int i = 0; i < causes; i++) {
            int named = reader.ids().next(at);
            places[i * 2] = reader.ids().from();
            places[i * 2 + 1] = reader.ids().length();
            hashes[i] = named >= 0 ? ids[named] : reader.ids().hash(places[i * 2], places[i * 2 + 1]);
        }
        return true;
    }

    @Override
    public int flow() {
        return flow;
    }

    @Override
    public String flowName(int number) {
        return reader.text(number);
    }

    @Override
    public long flowHash(int number) {
        return reader.textHash(number);
    }

    @Override
    public long[] ids() {
        return ids;
    }

    @Override
    public int causes() {
        return causes;
    }

    @Override
    public long cause(int number) {
        return hashes[number];
    }

    @Override
    public String causeId(int number) {
        return reader.ids().text(places[number * 2], places[number * 2 + 1]);
    }
}
