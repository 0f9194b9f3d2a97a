package playhead.history;

import com.github.luben.zstd.Zstd;
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
    private static final int CACHED = 1_024;

    private byte[][] pages = new byte[4][];
    private int pageCount;
    private final ByteBuilder open = new ByteBuilder(256);
    private int openCount;
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
        int number = pageCount * PAGE + openCount++;
        if (openCount == PAGE) {
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, pageCount * 2);
            }
            pages[pageCount++] = Zstd.compress(open.toArray(), LEVEL);
            open.clear();
            openCount = 0;
        }
        return number;
    }

    int count() {
        return pageCount * PAGE + openCount;
    }

    HeapView snapshot() {
        if (snapshot == null) {
            snapshot = new HeapView(pages, pageCount, open.toArray(), count(), cache);
        }
        return snapshot;
    }

    /** A page with its values, kept for the next who asks. */
    record Unpacked(int page, byte[] bytes) {}
}
