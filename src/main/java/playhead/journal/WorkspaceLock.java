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
    /** Null where there is no lock file and none can be made. */
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
        return take(workspace, false);
    }

    /**
     * Takes the lock of a workspace folder that cannot be written, beside others who read it; without a lock file
     * there is nothing to take, since nobody ever wrote there.
     *
     * @throws WorkspaceLocked if somebody who writes has it
     */
    public static WorkspaceLock share(Path workspace) {
        return take(workspace, true);
    }

    private static WorkspaceLock take(Path workspace, boolean shared) {
        boolean interrupted = Thread.interrupted();
        try {
            Path key = workspace.toRealPath();
            if (!HELD.add(key)) {
                throw new WorkspaceLocked(workspace.getFileName() + " is already open in this program");
            }
            boolean taken = false;
            try {
                Path file = workspace.resolve("lock");
                WorkspaceLock lock = shared ? share(key, file) : take(key, file);
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

    private static WorkspaceLock share(Path key, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new WorkspaceLock(key, null);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        lock(key, file, channel, true);
        return new WorkspaceLock(key, channel);
    }

    private static void lock(Path key, Path file, FileChannel channel, boolean shared) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, shared);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new WorkspaceLocked(key.getFileName() + " is open elsewhere: "
                    + Files.readString(file).strip());
        }
    }

    private static WorkspaceLock take(Path key, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        lock(key, file, channel, false);
        ProcessHandle me = ProcessHandle.current();
        String text = "process " + me.pid() + " of " + System.getProperty("user.name") + ", since "
                + me.info().startInstant().map(Instant::toString).orElse("an unknown time") + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        return new WorkspaceLock(key, channel);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        HELD.remove(key);
    }
}
