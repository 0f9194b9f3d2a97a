package playhead.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import playhead.event.EventSource;
import playhead.fold.EntityType;

/** How headers and columns lie in an {@link IndexFile}. */
final class ColumnCodec {
    private ColumnCodec() {}

    static void writeHeaders(ChunkWriter writer, Headers headers) throws IOException {
        writeNames(writer, headers.types());
        writeNames(writer, headers.actors());
        writePacked(writer, headers.typeNumbers());
        writePacked(writer, headers.actorNumbers());
        writePacked(writer, headers.seconds());
        writePacked(writer, headers.fractions());
        writePacked(writer, headers.forms());
        writePacked(writer, headers.homes());
        writer.ints(headers.furtherPositions());
        writer.ints(headers.furtherEntities());
    }

    static Headers readHeaders(ChunkReader reader) throws IOException {
        return new Headers(
                readNames(reader),
                readNames(reader),
                readPacked(reader),
                readPacked(reader),
                readPacked(reader),
                readPacked(reader),
                readPacked(reader),
                readPacked(reader),
                reader.ints(),
                reader.ints());
    }

    static void writeType(ChunkWriter writer, TypeIndex type) throws IOException {
        writer.number(type.members());
        Segment presence = type.presence().base();
        SegmentCodec.write(writer, presence);
        for (int i = 0; i < type.columnCount(); i++) {
            ColumnIndex column = type.column(i);
            SegmentCodec.write(writer, column.chain().base(), presence);
            Values dictionary = column.dictionary();
            writer.ints(dictionary.ends(), dictionary.count());
            writer.bytes(dictionary.bytes(), 0, dictionary.count() == 0 ? 0 : dictionary.to(dictionary.count() - 1));
            HeapView heap = column.heap();
            writer.number(heap.count());
            for (byte[] page : heap.pages()) {
                writer.bytes(page);
            }
            writer.bytes(heap.open());
        }
    }

    /** @param plain the file has its positions as they are: version 1 */
    static TypeIndex readType(ChunkReader reader, EntityType type, int columns, EventSource events, boolean plain)
            throws IOException {
        int members = reader.size();
        if (members != type.size()) {
            throw new IOException("members of " + type.name());
        }
        Segment presence = plain ? readPlain(reader) : SegmentCodec.read(reader, null);
        ColumnIndex[] read = new ColumnIndex[columns];
        for (int i = 0; i < columns; i++) {
            Segment chains = plain ? readPlain(reader) : SegmentCodec.read(reader, presence);
            int[] ends = reader.ints();
            Values dictionary = new Values(reader.bytes(), ends, ends.length);
            int texts = reader.size();
            byte[][] pages = new byte[texts / TextHeap.PAGE][];
            for (int page = 0; page < pages.length; page++) {
                pages[page] = reader.bytes();
            }
            byte[] open = reader.bytes();
            HeapView heap = texts == 0
                    ? HeapView.EMPTY
                    : TextHeap.after(pages, open, texts).snapshot();
            read[i] = new ColumnIndex(new Chain(chains, Segment.EMPTY), dictionary, heap, events);
        }
        return new TypeIndex(type, members, new Chain(presence, Segment.EMPTY), read, null);
    }

    private static Segment readPlain(ChunkReader reader) throws IOException {
        int[] start = reader.ints();
        int[] positions = reader.ints();
        PackedColumn codes = readPacked(reader);
        if (start.length == 0 || start[start.length - 1] != positions.length || codes.size() != positions.length) {
            throw new IOException("a column is cut");
        }
        return Segment.dense(start, positions, codes);
    }

    static void writePacked(ChunkWriter writer, PackedColumn column) throws IOException {
        writer.number(column.chunks().length);
        for (PackedLongs chunk : column.chunks()) {
            writer.number(chunk.size());
            writer.number(chunk.width());
            writer.number(chunk.base());
            writer.bytes(chunk.data());
        }
    }

    static PackedColumn readPacked(ChunkReader reader) throws IOException {
        int count = reader.size();
        List<PackedLongs> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chunks.add(PackedLongs.restore(reader.size(), reader.size(), reader.number(), reader.bytes()));
        }
        return PackedColumn.of(chunks.toArray(PackedLongs[]::new));
    }

    private static void writeNames(ChunkWriter writer, List<String> names) throws IOException {
        writer.number(names.size());
        for (String name : names) {
            writer.text(name);
        }
    }

    private static List<String> readNames(ChunkReader reader) throws IOException {
        int count = reader.size();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(reader.text());
        }
        return names;
    }
}
