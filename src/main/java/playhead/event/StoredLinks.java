package playhead.event;

import java.util.Arrays;

/** The links of a stored block. */
final class StoredLinks implements EventLinks {
    private final BlockReader reader;
    private final BlockIds texts;
    private final ByteReader flags;
    private final long[] ids;
    private int at = -1;
    private int flow;
    private int causes;
    /** Of each cause the event that it names, or -1. */
    private int[] named = new int[4];
    /** Where each cause stands, and how long it is. */
    private int[] places = new int[8];

    StoredLinks(BlockReader reader) {
        this.reader = reader;
        texts = reader.ids();
        flags = reader.column(Column.FLAGS);
        ids = texts.hashes();
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
        flow = (flags.next() & EventCodec.HAS_CORRELATION) != 0 ? reader.index(Column.CORRELATION) : -1;
        causes = reader.causeCount();
        if (causes > named.length) {
            named = Arrays.copyOf(named, causes);
            places = Arrays.copyOf(places, causes * 2);
        }
        for (int i = 0; i < causes; i++) {
            named[i] = texts.next(at);
            places[i * 2] = texts.from();
            places[i * 2 + 1] = texts.length();
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
    public int named(int number) {
        return named[number];
    }

    @Override
    public long cause(int number) {
        return named[number] >= 0 ? ids[named[number]] : texts.hash(places[number * 2], places[number * 2 + 1]);
    }

    @Override
    public String causeId(int number) {
        return texts.text(places[number * 2], places[number * 2 + 1]);
    }
}
