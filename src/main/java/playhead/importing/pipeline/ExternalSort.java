package playhead.importing.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more than fits in memory: sorted runs on disk, merged (D. Knuth, The Art of Computer Programming, volume 3,
 * 5.4). Many runs are merged into longer ones, so that few files are open at a time. For one thread; add all, then
 * take all.
 */
final class ExternalSort implements Closeable {
    private static final int WIDEST_MERGE = 64;
    private static final int BUFFER = 128 << 10;

    private final Path folder;
    private final long runBytes;
    private final List<List<Path>> runs = new ArrayList<>(); // by how often they were merged
    private final PriorityQueue<Run> heads = new PriorityQueue<>();
    private List<Spilled> buffer = new ArrayList<>();
    private long bytes;
    private int files;

    /**
     * @param folder exists; gets the runs
     * @param runBytes memory to use while adding
     */
    ExternalSort(Path folder, long runBytes) {
        this.folder = folder;
        this.runBytes = runBytes;
    }

    private static final class Run implements Comparable<Run>, Closeable {
        private final DataInputStream in;
        private final List<Spilled> memory;
        private int at;
        private Spilled head;

        Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            memory = null;
            next();
        }

        Run(List<Spilled> sorted) throws IOException {
            in = null;
            memory = sorted;
            next();
        }

        void next() throws IOException {
            if (in != null) {
                head = Spilled.read(in);
            } else {
                head = at < memory.size() ? memory.set(at, null) : null;
                at++;
            }
        }

        @Override
        public int compareTo(Run other) {
            return head.compareTo(other.head);
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }

    void add(Spilled spilled) throws IOException {
        buffer.add(spilled);
        bytes += spilled.bytes().length + Spilled.OVERHEAD;
        if (bytes >= runBytes) {
            buffer.sort(null);
            List<Spilled> sorted = buffer;
            keep(0, writeRun(new Run(sorted)));
            buffer = new ArrayList<>();
            bytes = 0;
        }
    }

    /** Ends adding; {@link #next} gives the least then. */
    void sort() throws IOException {
        buffer.sort(null);
        open(new Run(buffer));
        buffer = List.of();
        for (List<Path> level : runs) {
            for (Path file : level) {
                open(new Run(file));
            }
        }
    }

    /** The next in order, null at the end. */
    Spilled next() throws IOException {
        Run least = heads.poll();
        if (least == null) {
            return null;
        }
        Spilled spilled = least.head;
        least.next();
        open(least);
        return spilled;
    }

    @Override
    public void close() throws IOException {
        for (Run run : heads) {
            run.close();
        }
        heads.clear();
        for (List<Path> level : runs) {
            for (Path file : level) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void open(Run run) throws IOException {
        if (run.head == null) {
            run.close();
        } else {
            heads.add(run);
        }
    }

    private void keep(int level, Path run) throws IOException {
        if (runs.size() == level) {
            runs.add(new ArrayList<>());
        }
        List<Path> peers = runs.get(level);
        peers.add(run);
        if (peers.size() == WIDEST_MERGE) {
            for (Path file : peers) {
                open(new Run(file));
            }
            Path merged = file();
            try (DataOutputStream out = writer(merged)) {
                for (Spilled next = next(); next != null; next = next()) {
                    next.write(out);
                }
            }
            for (Path file : peers) {
                Files.delete(file);
            }
            peers.clear();
            keep(level + 1, merged);
        }
    }

    private Path writeRun(Run run) throws IOException {
        Path file = file();
        try (DataOutputStream out = writer(file)) {
            for (; run.head != null; run.next()) {
                run.head.write(out);
            }
        }
        return file;
    }

    private Path file() {
        return folder.resolve("run-" + files++);
    }

    private static DataOutputStream writer(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }
}
