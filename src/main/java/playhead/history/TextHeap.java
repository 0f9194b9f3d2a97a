package playhead.history;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import playhead.event.ByteBuilder;

/**
 * Values of high cardinality (ids, tracking numbers), each kept as often as it was said, in compressed pages of
 * {@value #PAGE}. A page unpacks in microseconds, where the value's block of the store would take a quarter of a
 * millisecond. Inside a page a line feed ends each value: canonical JSON never holds one. Grows only; one writer.
 */
final class TextHeap {
    static final int PAGE = 128;
    private static final int LEVEL = 1;
    private static final int TOGETHER = 16;
    private static final int CACHED = 1_024;

    private byte[][] pages = new byte[4][];
    private int pageCount;
    private final ByteBuilder open = new ByteBuilder(256);
    private int openCount;
    /** Where the full pages that are not compressed yet end in what is open. */
    private final int[] ends = new int[TOGETHER];

    private int full;
    private final AtomicReferenceArray<Unpacked> cache = new AtomicReferenceArray<>(CACHED);
    private HeapView snapshot;

    /** A heap that goes on after what was seen. */
    static TextHeap after(byte[][] pages, byte[] open, int count) {
        TextHeap heap = new TextHeap();
        heap.pages = Arrays.copyOf(pages, Math.max(4, pages.length));
        heap.pageCount = pages.length;
        heap.open.add(open);
        heap.openCount = count - pages.length * PAGE;
        return heap;
    }

    /** Keeps a value; answers its number. */
    int add(byte[] json, int from, int to) {
        snapshot = null;
        open.add(json, from, to).add('\n');
        int number = (pageCount + full) * PAGE + openCount++;
        if (openCount == PAGE) {
            ends[full++] = open.size();
            openCount = 0;
            if (full == TOGETHER) {
                pack();
            }
        }
        return number;
    }

    int count() {
        return (pageCount + full) * PAGE + openCount;
    }

    HeapView snapshot() {
        if (snapshot == null) {
            pack();
            snapshot = new HeapView(pages, pageCount, open.toArray(), count(), cache);
        }
        return snapshot;
    }

    /** Compresses the pages that are full: some together, since a compressor is dear to make. */
    private void pack() {
        if (full == 0) {
            return;
        }
        if (pageCount + full > pages.length) {
            pages = Arrays.copyOf(pages, Math.max(pageCount + full, pageCount * 2));
        }
        byte[] raw = open.toArray();
        int from = 0;
        try (ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL)) {
            byte[] room = new byte[Math.toIntExact(Zstd.compressBound(raw.length))];
            for (int page = 0; page < full; page++) {
                int size = compressor.compressByteArray(room, 0, room.length, raw, from, ends[page] - from);
                pages[pageCount++] = Arrays.copyOf(room, size);
                from = ends[page];
            }
        }
        full = 0;
        open.clear().add(raw, from, raw.length);
    }

    /** A page with its values, kept for the next who asks. */
    record Unpacked(int page, byte[] bytes) {}
}
