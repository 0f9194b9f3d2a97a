package playhead.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Unpacks chunks on a thread of its own, a few ahead of the one that reads them: half the time of loading an index is
 * unpacking. An interrupt of the reading thread does not harm it.
 */
final class ChunksAhead implements ChunkReader.Chunks, AutoCloseable {
    private static final int AHEAD = 8;
    /** Those that wait, the one that is read, and the one that is unpacked. */
    private static final int KEPT = AHEAD + 2;

    private final BlockingQueue<Ahead> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    /** A chunk, or why there is none; after that nothing comes. */
    private record Ahead(ByteBuffer chunk, Exception failure) {}

    ChunksAhead(InputStream in) {
        ChunkReader.Chunks chunks = new PackedChunks(in, KEPT);
        thread = Thread.ofPlatform().daemon().name("chunks ahead").start(() -> unpack(chunks));
    }

    private void unpack(ChunkReader.Chunks chunks) {
        try {
            while (true) {
                Ahead next;
                try {
                    next = new Ahead(chunks.next(), null);
                } catch (IOException | RuntimeException failure) {
                    next = new Ahead(null, failure);
                }
                ready.put(next);
                if (next.failure != null) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            return;
        }
    }

    @Override
    public ByteBuffer next() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Ahead next = ready.take();
                    if (next.failure != null) {
                        ready.add(next);
                        throw new IOException(next.failure);
                    }
                    return next.chunk;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the unpacking; what it reads from may be closed then. */
    @Override
    public void close() {
        boolean interrupted = false;
        thread.interrupt();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
