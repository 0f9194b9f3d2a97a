package playhead.history;

import java.util.Arrays;

/** An immutable sequence of numbers in packed chunks of {@value #CHUNK}. Safe for several threads. */
final class PackedColumn {
    static final int SHIFT = 16;
    static final int CHUNK = 1 << SHIFT;
    static final PackedColumn EMPTY = new PackedColumn(new PackedLongs[0], 0);

    private final PackedLongs[] chunks;
    private final int size;

    private PackedColumn(PackedLongs[] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    long get(int i) {
        return chunks[i >>> SHIFT].get(i & CHUNK - 1);
    }

    int size() {
        return size;
    }

    /** All of them behind the first place of an array, which stays free; they must fit. */
    int[] fromOne() {
        int[] all = new int[size + 1];
        int place = 1;
        for (PackedLongs chunk : chunks) {
            chunk.copyTo(all, place, chunk.size());
            place += chunk.size();
        }
        return all;
    }

    PackedLongs[] chunks() {
        return chunks;
    }

    static PackedColumn of(PackedLongs[] chunks) {
        int size = 0;
        for (int i = 0; i < chunks.length; i++) {
            if (i + 1 < chunks.length && chunks[i].size() != CHUNK) {
                throw new IllegalArgumentException("only the last chunk may be short");
            }
            size += chunks[i].size();
        }
        return new PackedColumn(chunks, size);
    }

    static PackedColumn of(int[] values) {
        PackedLongs[] chunks = new PackedLongs[values.length + CHUNK - 1 >>> SHIFT];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = PackedLongs.of(values, i << SHIFT, Math.min(values.length, i + 1 << SHIFT));
        }
        return new PackedColumn(chunks, values.length);
    }

    /** Collects numbers one by one. One writer. */
    static final class Builder {
        private PackedLongs[] sealed = new PackedLongs[4];
        private int sealedCount;
        private int[] open = new int[64];
        /** What is open, when it needs more than 32 bits; else null. */
        private long[] wide;

        private int openCount;

        void add(long value) {
            if (openCount == open.length) {
                if (openCount == CHUNK) {
                    seal();
                } else {
                    open = Arrays.copyOf(open, Math.min(CHUNK, openCount * 4));
                    wide = wide == null ? null : Arrays.copyOf(wide, open.length);
                }
            }
            if (wide == null && (int) value != value) {
                widen();
            }
            if (wide == null) {
                open[openCount++] = (int) value;
            } else {
                wide[openCount++] = value;
            }
        }

        int size() {
            return (sealedCount << SHIFT) + openCount;
        }

        long get(int i) {
            int chunk = i >>> SHIFT;
            int in = i & CHUNK - 1;
            return chunk < sealedCount ? sealed[chunk].get(in) : wide == null ? open[in] : wide[in];
        }

        /** What was added so far; full chunks are shared, the open one is copied. */
        PackedColumn snapshot() {
            PackedLongs[] chunks = Arrays.copyOf(sealed, sealedCount + (openCount > 0 ? 1 : 0));
            if (openCount > 0) {
                chunks[sealedCount] = packed();
            }
            return new PackedColumn(chunks, size());
        }

        /** A builder that goes on after a column. */
        static Builder after(PackedColumn column) {
            Builder builder = new Builder();
            for (PackedLongs chunk : column.chunks) {
                if (chunk.size() == CHUNK) {
                    builder.keep(chunk);
                } else {
                    for (int i = 0; i < chunk.size(); i++) {
                        builder.add(chunk.get(i));
                    }
                }
            }
            return builder;
        }

        private void seal() {
            keep(packed());
            openCount = 0;
            wide = null;
        }

        private PackedLongs packed() {
            return wide == null ? PackedLongs.of(open, 0, openCount) : PackedLongs.of(wide, 0, openCount);
        }

        private void widen() {
            wide = new long[open.length];
            for (int i = 0; i < openCount; i++) {
                wide[i] = open[i];
            }
        }

        private void keep(PackedLongs chunk) {
            if (sealedCount == sealed.length) {
                sealed = Arrays.copyOf(sealed, sealedCount * 2);
            }
            sealed[sealedCount++] = chunk;
        }
    }
}
