package playhead.history;

/** Prints what the bytes of an index are spent on. */
final class Sizes {
    private Sizes() {}

    static void print(TimeIndex index) {
        long positions = 0;
        long codes = 0;
        long starts = 0;
        long texts = 0;
        long heaps = 0;
        long entries = 0;
        for (TypeIndex type : index.types()) {
            starts += type.presence().base().start().length * 4L;
            positions += type.presence().base().entries() * 4L;
            for (int i = 0; i < type.columnCount(); i++) {
                ColumnIndex column = type.column(i);
                Segment base = column.chain().base();
                entries += base.entries();
                starts += base.start().length * 4L;
                positions += base.entries() * 4L;
                long own = packed(base.codes());
                codes += own;
                long dictionary =
                        column.dictionary().bytes().length + column.dictionary().ends().length * 4L;
                texts += dictionary;
                long heap = 0;
                for (byte[] page : column.heap().pages()) {
                    heap += page.length + 16;
                }
                heaps += heap;
                System.out.printf(
                        "  %s.%s entries %d codes %.1f B each, dictionary %d in %d B, heap %d in %d B%n",
                        type.type().name(),
                        type.paths().get(i),
                        base.entries(),
                        (double) own / Math.max(1, base.entries()),
                        column.dictionary().count(),
                        dictionary,
                        column.heap().count(),
                        heap);
            }
        }
        Headers headers = index.headers();
        long header = packed(headers.typeNumbers())
                + packed(headers.actorNumbers())
                + packed(headers.seconds())
                + packed(headers.fractions())
                + packed(headers.forms())
                + packed(headers.homes());
        double events = index.end();
        System.out.printf(
                "an event: %.2f entries; bytes: positions %.1f, codes %.1f, starts %.1f, dictionaries %.1f, "
                        + "heaps %.1f, headers %.1f, actors %d%n",
                entries / events,
                positions / events,
                codes / events,
                starts / events,
                texts / events,
                heaps / events,
                header / events,
                index.actors().size());
    }

    private static long packed(PackedColumn column) {
        long bytes = 0;
        for (PackedLongs chunk : column.chunks()) {
            bytes += chunk.data().length;
        }
        return bytes;
    }
}
