package playhead.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a workspace for one process. The file {@code lock} says who has it; the lock itself is the system's. */
public final class WorkspaceLock implements Closeable {
    /**
     * What this process holds. Not state of ours but a mirror of the system's: POSIX drops a process's lock when it
     * closes any handle of the file, so a second opening in this process must be refused before it touches the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    /** Behind the text, which stays readable where a lock forbids reading. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path key;
    private final FileChannel channel;

    private WorkspaceLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * Takes the lock of a workspace folder.
     *
     * @throws WorkspaceLocked if it is taken
     */
    public static WorkspaceLock take(Path workspace) {
        boolean interrupted = Thread.interrupted();
        try {
            Path key = workspace.toRealPath();
            if (!HELD.add(key)) {
                throw new WorkspaceLocked(workspace.getFileName() + " is already open in this program");
            }
            boolean taken = false;
            try {
                WorkspaceLock lock = take(key, workspace.resolve("lock"));
                taken = true;
                return lock;
            } finally {
                if (!taken) {
                    HELD.remove(key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static WorkspaceLock take(Path key, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new WorkspaceLocked(key.getFileName() + " is open elsewhere: "
                    + Files.readString(file).strip());
        }
        ProcessHandle me = ProcessHandle.current();
        String text = "process " + me.pid() + " of " + System.getProperty("user.name") + ", since "
                + me.info().startInstant().map(Instant::toString).orElse("an unknown time") + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        return new WorkspaceLock(key, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(key);
    }
}
