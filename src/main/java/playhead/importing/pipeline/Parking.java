package playhead.importing.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** Where events wait for their causes: in memory up to a bound, beyond it in a file. For one thread. */
final class Parking implements Closeable {
    private final Path file;
    private final long most;
    private final Map<Long, byte[]> inMemory = new HashMap<>();
    private final Map<Long, long[]> inFile = new HashMap<>();
    private FileChannel channel;
    private long bytes;
    private long end;

    /**
     * @param file made when needed
     * @param most bytes to hold in memory
     */
    Parking(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    void put(long ordinal, byte[] event) throws IOException {
        if (bytes + event.length <= most) {
            inMemory.put(ordinal, event);
            bytes += event.length;
            return;
        }
        if (channel == null) {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        ByteBuffer source = ByteBuffer.wrap(event);
        while (source.hasRemaining()) {
            channel.write(source, end + source.position());
        }
        inFile.put(ordinal, new long[] {end, event.length});
        end += event.length;
    }

    byte[] take(long ordinal) throws IOException {
        byte[] event = inMemory.remove(ordinal);
        if (event != null) {
            bytes -= event.length;
            return event;
        }
        long[] place = inFile.remove(ordinal);
        ByteBuffer target = ByteBuffer.allocate((int) place[1]);
        while (target.hasRemaining()) {
            if (channel.read(target, place[0] + target.position()) < 0) {
                throw new IOException("the parking file " + file.getFileName() + " is too short");
            }
        }
        if (inFile.isEmpty()) {
            end = 0;
        }
        return target.array();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
