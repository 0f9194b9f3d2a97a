package playhead.history;

import playhead.event.EventSource;
import playhead.event.Json;
import playhead.event.JsonCursor;

/** One growing column: its chains and the values that do not fit into a code. One writer. */
final class ColumnBuilder {
    /** A dictionary below this is kept whatever the shares are. */
    private static final int SMALL_DICTIONARY = 1_024;
    /** Each value of a large dictionary must have been said this often on average. */
    private static final int WORTH_AN_ENTRY = 4;
    /** Longer values stay in their event, if they stand there, and only their place is kept. */
    private static final int LONG_VALUE = 256;

    private final ChainBuilder chain;
    private final Dictionary dictionary;
    /** Made when it is needed: most columns have none, and a log may have very many columns. */
    private TextHeap heap;
    /** How often a value needed an entry. */
    private long said;
    /** The fold reads this column, so its values must be at hand: they go to the dictionary. */
    private boolean read;

    private ColumnIndex snapshot;

    ColumnBuilder() {
        this(new ChainBuilder(Segment.EMPTY), new Dictionary(), null, 0);
    }

    private ColumnBuilder(ChainBuilder chain, Dictionary dictionary, TextHeap heap, long said) {
        this.chain = chain;
        this.dictionary = dictionary;
        this.heap = heap;
        this.said = said;
    }

    /** A builder that goes on after a column whose chains are merged. */
    static ColumnBuilder after(ColumnIndex column) {
        HeapView heap = column.heap();
        return new ColumnBuilder(
                new ChainBuilder(column.chain().base()),
                Dictionary.after(column.dictionary()),
                heap.count() == 0 ? null : TextHeap.after(heap.pages(), heap.open(), heap.count()),
                column.chain().entries());
    }

    /** @param data payload of the event at this position */
    void set(int member, int position, byte[] json, int from, int to, Json data) {
        long code = Codes.inline(json, from, to);
        if (Codes.tag(code) == Codes.NONE) {
            code = entry(json, from, to, data);
        }
        chain.add(member, position, code);
    }

    void absent(int member, int position) {
        chain.add(member, position, Codes.ABSENT);
    }

    boolean present(int member) {
        return chain.latestCode(member) != Codes.ABSENT;
    }

    Json latest(int member, EventSource events) {
        read = true;
        long code = chain.latestCode(member);
        return switch (Codes.tag(code)) {
            case Codes.ENTRY -> dictionary.json((int) Codes.payload(code));
            case Codes.HEAP -> heap.snapshot().json((int) Codes.payload(code));
            case Codes.IN_EVENT -> inEvent(events, chain.latestPosition(member), code);
            default -> ColumnIndex.literal(code);
        };
    }

    ColumnIndex snapshot(EventSource events, boolean merge) {
        Chain chains = chain.snapshot(merge);
        Values values = dictionary.snapshot();
        HeapView texts = heap == null ? HeapView.EMPTY : heap.snapshot();
        if (snapshot == null
                || snapshot.chain() != chains
                || snapshot.dictionary() != values
                || snapshot.heap() != texts) {
            snapshot = new ColumnIndex(chains, values, texts, events);
        }
        return snapshot;
    }

    static Json inEvent(EventSource events, long position, long code) {
        byte[] data = events.at(position).data().bytes();
        int from = (int) Codes.payload(code);
        return Json.copyOf(data, from, JsonCursor.endOfValue(data, from));
    }

    private long entry(byte[] json, int from, int to, Json data) {
        said++;
        int known = dictionary.find(json, from, to);
        if (known >= 0) {
            return Codes.of(Codes.ENTRY, known);
        }
        if (to - from > LONG_VALUE && !read && data != null && json == data.bytes()) {
            return Codes.of(Codes.IN_EVENT, from);
        }
        int count = dictionary.count();
        if (!read && count >= SMALL_DICTIONARY && (long) count * WORTH_AN_ENTRY > said) {
            if (heap == null) {
                heap = new TextHeap();
            }
            return Codes.of(Codes.HEAP, heap.add(json, from, to));
        }
        return Codes.of(Codes.ENTRY, dictionary.put(json, from, to));
    }
}
