package playhead.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The file of a replay order: {@code PHOR}, a version byte, then {@link ChunkWriter chunks} with stamp, number of
 * moved events and, unless it is the order of positions, the position of each ordinal. A cache like
 * {@link IndexFile}: whatever is wrong with it, it is made again.
 */
final class OrderFile {
    private static final byte[] MAGIC = {'P', 'H', 'O', 'R', 1};

    private OrderFile() {}

    static void save(Path file, ReplayOrder order, String id) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newOutputStream(fresh)) {
            out.write(MAGIC);
            ChunkWriter writer = new ChunkWriter(out);
            writer.number(order.end());
            writer.text(id);
            writer.number(order.moved());
            writer.number(order.isIdentity() ? 0 : 1);
            if (!order.isIdentity()) {
                int[] positions = new int[Math.toIntExact(order.end())];
                for (int i = 0; i < positions.length; i++) {
                    positions[i] = (int) order.position(i + 1L);
                }
                writer.ints(positions);
            }
            writer.finish();
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The order, or null when the file is not usable. */
    static ReplayOrder load(Path file, Predicate<IndexStamp> valid) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                return null;
            }
            ChunkReader reader = new ChunkReader(in);
            IndexStamp stamp = new IndexStamp(reader.number(), reader.text());
            if (!valid.test(stamp)) {
                return null;
            }
            long moved = reader.number();
            if (reader.number() == 0) {
                return ReplayOrder.same(stamp.end(), moved);
            }
            int[] positions = reader.ints();
            return positions.length == stamp.end() && isPermutation(positions)
                    ? ReplayOrder.of(positions, moved)
                    : null;
        } catch (IOException | RuntimeException damaged) {
            return null; // a cache that cannot be read is no loss
        }
    }

    private static boolean isPermutation(int[] positions) {
        boolean[] seen = new boolean[positions.length];
        for (int position : positions) {
            if (position < 1 || position > positions.length || seen[position - 1]) {
                return false;
            }
            seen[position - 1] = true;
        }
        return true;
    }
}
