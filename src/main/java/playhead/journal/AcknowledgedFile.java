package playhead.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import playhead.event.ByteBuilder;
import playhead.event.ByteReader;
import playhead.event.MalformedRecord;

/**
 * The acknowledged head in a file of two slots of 4,096 bytes, written in turn, so that a torn write leaves the older
 * one. A slot: {@code PLAYACK} and 1, the head, zeros, u32 CRC32C of all before. An interrupt does not harm it.
 */
final class AcknowledgedFile implements Closeable {
    static final int SLOT = 4_096;
    private static final byte[] MAGIC = {'P', 'L', 'A', 'Y', 'A', 'C', 'K', 1};

    private final RandomAccessFile file;

    AcknowledgedFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        if (file.length() > 2 * SLOT) {
            file.setLength(2 * SLOT);
        }
    }

    /** Makes the file of an empty log: it is there with both slots, or not there. */
    static void create(Path path) throws IOException {
        Path fresh = path.resolveSibling("acknowledged.new");
        try (AcknowledgedFile file = new AcknowledgedFile(fresh)) {
            file.write(new Acknowledged(0, LogPoint.START, 0, List.of()), false);
            file.write(new Acknowledged(1, LogPoint.START, 0, List.of()), true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes into the slot of its turn. */
    void write(Acknowledged head, boolean force) throws IOException {
        ByteBuilder out = new ByteBuilder(SLOT).add(MAGIC);
        head.write(out);
        byte[] slot = Arrays.copyOf(out.array(), SLOT);
        Arrays.fill(slot, out.size(), SLOT, (byte) 0);
        byte[] crc = new ByteBuilder(4).addInt(crc(slot)).array();
        System.arraycopy(crc, 0, slot, SLOT - 4, 4);
        file.seek((head.sequence() & 1) * SLOT);
        file.write(slot);
        if (force) {
            force();
        }
    }

    void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The newest slot that reads well, or null. */
    static Acknowledged newest(Path path) throws IOException {
        Acknowledged newest = null;
        for (Acknowledged slot : slots(path)) {
            if (slot != null && (newest == null || slot.sequence() > newest.sequence())) {
                newest = slot;
            }
        }
        return newest;
    }

    /** Both slots, null for one that is damaged; none if there is no file of the right size. */
    static List<Acknowledged> slots(Path path) throws IOException {
        List<Acknowledged> slots = new ArrayList<>();
        if (!Files.isRegularFile(path) || Files.size(path) != 2 * SLOT) {
            return slots;
        }
        byte[] bytes = Files.readAllBytes(path);
        for (int i = 0; i < 2; i++) {
            slots.add(slot(Arrays.copyOfRange(bytes, i * SLOT, (i + 1) * SLOT)));
        }
        return slots;
    }

    private static Acknowledged slot(byte[] slot) {
        if (!Arrays.equals(slot, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || new ByteReader(slot, SLOT - 4, SLOT).fixedInt() != crc(slot)) {
            return null;
        }
        try {
            return Acknowledged.read(new ByteReader(slot, MAGIC.length, SLOT - 4));
        } catch (MalformedRecord e) {
            return null;
        }
    }

    private static int crc(byte[] slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot, 0, SLOT - 4);
        return (int) crc.getValue();
    }
}
