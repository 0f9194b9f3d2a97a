package playhead.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import playhead.event.EntityRef;
import playhead.event.EventSource;
import playhead.event.FieldPath;
import playhead.fold.EntityType;
import playhead.fold.Fold;
import playhead.fold.FoldError;
import playhead.fold.Schema;

/**
 * The file of a time index: {@code PHIX}, a version byte, then {@link ChunkWriter chunks} that hold stamp, schema,
 * headers and columns in this order. Version 1, whose positions are plain, is read, too. It is a cache: whatever is
 * wrong with it, it is answered as not usable and made again from the events.
 */
final class IndexFile {
    private static final byte[] MAGIC = {'P', 'H', 'I', 'X', 2};
    private static final byte[] PLAIN = {'P', 'H', 'I', 'X', 1};
    private static final long END_MARK = 0x50484958_454E44L;

    private IndexFile() {}

    /** @param index with all tails merged */
    static void save(Path file, TimeIndex index, String id) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newOutputStream(fresh)) {
            out.write(MAGIC);
            ChunkWriter writer = new ChunkWriter(out);
            writer.number(index.end());
            writer.text(id);
            writeSchema(writer, index);
            ColumnCodec.writeHeaders(writer, index.headers());
            for (TypeIndex type : index.types()) {
                ColumnCodec.writeType(writer, type);
            }
            writeErrors(writer, index.errors());
            writeErrors(writer, index.warnings());
            writer.number(index.warningCount());
            writer.number(END_MARK);
            writer.finish();
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A builder that goes on from the file, or null when it is not usable. */
    static IndexBuilder load(Path file, Predicate<IndexStamp> valid, EventSource events, Function<Schema, Fold> folds) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] magic = in.readNBytes(MAGIC.length);
            boolean plain = Arrays.equals(magic, PLAIN);
            if (!plain && !Arrays.equals(magic, MAGIC)) {
                return null;
            }
            try (ChunksAhead chunks = new ChunksAhead(in)) {
                ChunkReader reader = new ChunkReader(chunks);
                IndexStamp stamp = new IndexStamp(reader.number(), reader.text());
                return valid.test(stamp) ? read(reader, stamp, events, folds, plain) : null;
            }
        } catch (IOException | RuntimeException damaged) {
            return null; // a cache that cannot be read is no loss
        }
    }

    private static IndexBuilder read(
            ChunkReader reader, IndexStamp stamp, EventSource events, Function<Schema, Fold> folds, boolean plain)
            throws IOException {
        Schema schema = new Schema();
        int[] columns = readSchema(reader, schema);
        Headers headers = ColumnCodec.readHeaders(reader);
        TypeIndex[] types = new TypeIndex[columns.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = ColumnCodec.readType(reader, schema.types().get(i), columns[i], events, plain);
        }
        List<FoldError> errors = readErrors(reader);
        List<FoldError> warnings = readErrors(reader);
        long warningCount = reader.number();
        if (reader.number() != END_MARK || headers.end() != stamp.end()) {
            throw new IOException("the index ends early");
        }
        TimeIndex index = new TimeIndex(schema, types, headers, events, errors, warnings, warningCount);
        return new IndexBuilder(folds.apply(schema), index, events);
    }

    private static void writeSchema(ChunkWriter writer, TimeIndex index) throws IOException {
        writer.number(index.types().length);
        int entities = 0;
        for (TypeIndex type : index.types()) {
            writer.text(type.type().name());
            writer.number(type.columnCount());
            for (FieldPath path : type.paths()) {
                writer.number(path.parts().size());
                for (String part : path.parts()) {
                    writer.text(part);
                }
            }
            entities += type.members();
        }
        writer.number(entities);
        for (int entity = 0; entity < entities; entity++) {
            writer.number(index.schema().typeOf(entity).number());
            writer.text(index.schema().entity(entity).id());
        }
    }

    /** How many columns each type has. */
    private static int[] readSchema(ChunkReader reader, Schema schema) throws IOException {
        int[] columns = new int[reader.size()];
        for (int i = 0; i < columns.length; i++) {
            EntityType type = schema.type(reader.text());
            columns[i] = reader.size();
            for (int column = 0; column < columns[i]; column++) {
                int depth = reader.size();
                List<String> parts = new ArrayList<>();
                for (int part = 0; part < depth; part++) {
                    parts.add(reader.text());
                }
                type.column(new FieldPath(parts));
            }
        }
        int entities = reader.size();
        for (int entity = 0; entity < entities; entity++) {
            String type = schema.types().get(reader.size()).name();
            schema.entity(new EntityRef(type, reader.text()));
        }
        if (schema.types().size() != columns.length || schema.entityCount() != entities) {
            throw new IOException("names stand twice");
        }
        return columns;
    }

    private static void writeErrors(ChunkWriter writer, List<FoldError> errors) throws IOException {
        writer.number(errors.size());
        for (FoldError error : errors) {
            writer.text(error.entity().type());
            writer.text(error.entity().id());
            writer.number(error.position());
            writer.text(error.reason());
        }
    }

    private static List<FoldError> readErrors(ChunkReader reader) throws IOException {
        int count = reader.size();
        List<FoldError> errors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            errors.add(new FoldError(new EntityRef(reader.text(), reader.text()), reader.number(), reader.text()));
        }
        return errors;
    }
}
