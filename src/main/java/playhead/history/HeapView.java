package playhead.history;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import playhead.event.Json;

/** A {@link TextHeap} as it was at a moment. Safe for several threads. */
final class HeapView {
    static final HeapView EMPTY = new HeapView(new byte[0][], 0, new byte[0], 0, new AtomicReferenceArray<>(1));

    private final byte[][] pages;
    private final int pageCount;
    private final byte[] open;
    private final int count;
    private final AtomicReferenceArray<TextHeap.Unpacked> cache;
    private SoftReference<Values> all = new SoftReference<>(null);

    HeapView(byte[][] pages, int pageCount, byte[] open, int count, AtomicReferenceArray<TextHeap.Unpacked> cache) {
        this.pages = pages;
        this.pageCount = pageCount;
        this.open = open;
        this.count = count;
        this.cache = cache;
    }

    int count() {
        return count;
    }

    byte[][] pages() {
        return Arrays.copyOf(pages, pageCount);
    }

    byte[] open() {
        return open;
    }

    /** One value; unpacks its page unless that was used lately. */
    Json json(int number) {
        Values unpacked = all.get();
        if (unpacked != null) {
            return unpacked.json(number);
        }
        byte[] page = page(number / TextHeap.PAGE);
        int from = 0;
        for (int skip = number % TextHeap.PAGE; skip > 0; from++) {
            if (page[from] == '\n') {
                skip--;
            }
        }
        int to = from;
        while (page[to] != '\n') {
            to++;
        }
        return Json.copyOf(page, from, to);
    }

    /** All values unpacked, for filters and sorting. Kept while memory lasts. */
    synchronized Values all() {
        Values known = all.get();
        if (known == null) {
            known = unpackAll();
            all = new SoftReference<>(known);
        }
        return known;
    }

    private Values unpackAll() {
        long total = open.length;
        for (int i = 0; i < pageCount; i++) {
            total += length(i);
        }
        byte[] bytes = new byte[Math.toIntExact(total - count)];
        int[] ends = new int[count];
        int at = 0;
        int number = 0;
        // One context for all pages: making one takes longer than unpacking a page.
        try (ZstdDecompressCtx unpacking = new ZstdDecompressCtx()) {
            for (int i = 0; i <= pageCount; i++) {
                byte[] page = i < pageCount ? unpacking.decompress(pages[i], length(i)) : open;
                int from = 0;
                for (int to = 0; to < page.length; to++) {
                    if (page[to] == '\n') {
                        System.arraycopy(page, from, bytes, at, to - from);
                        at += to - from;
                        ends[number++] = at;
                        from = to + 1;
                    }
                }
            }
        }
        return new Values(bytes, ends, count);
    }

    private byte[] page(int page) {
        if (page == pageCount) {
            return open;
        }
        int place = page % cache.length();
        TextHeap.Unpacked known = cache.get(place);
        if (known == null || known.page() != page) {
            known = new TextHeap.Unpacked(page, unpack(page));
            cache.set(place, known);
        }
        return known.bytes();
    }

    private byte[] unpack(int page) {
        return Zstd.decompress(pages[page], length(page));
    }

    /** Bytes of a page when it is unpacked. */
    private int length(int page) {
        return Math.toIntExact(Zstd.getFrameContentSize(pages[page]));
    }
}
