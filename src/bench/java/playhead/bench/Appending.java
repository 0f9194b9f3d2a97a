package playhead.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import playhead.event.ByteBuilder;
import playhead.event.Event;
import playhead.event.EventCodec;
import playhead.store.AppendOutcome;
import playhead.store.AppendRequest;
import playhead.store.H2EventStore;

/**
 * Appends events that are in memory into the store, a thousand together, in turn with the limit of every store: the canonical
 * records of the same events, which are in memory, too, written to a file as they are. Both are forced equally often, and
 * both have the first round of the process counted apart.
 */
final class Appending implements Case {
    static final int BATCH = 1_000;
    private static final int ROUNDS = 4;
    private static final int SEVERAL = 20;

    private final List<AppendRequest> requests = new ArrayList<>();
    private final List<byte[]> records = new ArrayList<>();

    @Override
    public String name() {
        return "append";
    }

    @Override
    public long most() {
        return APPEND_MOST;
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        read(bench);
        for (int round = 0; round < ROUNDS; round++) {
            for (int together : new int[] {1, SEVERAL}) {
                String name = (round == 0 ? "first " : "") + together;
                rate(bench, "raw " + name, folder -> raw(folder, together));
                rate(bench, "store " + name, folder -> store(bench, folder, together));
            }
        }
        int raw = forces(bench, folder -> raw(folder, 1));
        int store = forces(bench, folder -> store(bench, folder, 1));
        if (raw != requests.size() || store != raw) {
            throw new IllegalStateException(
                    "for " + requests.size() + " appends the file was forced " + raw + " times, the store " + store);
        }
    }

    private void read(Bench bench) throws Exception {
        ByteBuilder bytes = new ByteBuilder(BATCH * 512);
        List<Event> batch = new ArrayList<>();
        try (H2EventStore store = H2EventStore.open(PlayheadLog.kept(bench))) {
            store.scan(1, bench.events, (position, event) -> {
                batch.add(event);
                EventCodec.encode(event, bytes);
                if (batch.size() == BATCH || position == bench.events) {
                    requests.add(AppendRequest.of(batch));
                    records.add(bytes.toArray());
                    batch.clear();
                    bytes.clear();
                }
                return true;
            });
        }
        long all = records.stream().mapToLong(record -> record.length).sum();
        bench.figure("record bytes", (double) all / bench.events);
    }

    /** Prepares in a folder of its own. */
    private interface Preparing {
        Appends in(Path folder) throws Exception;
    }

    /** What is timed, and afterwards looked at and closed. */
    private interface Appends extends AutoCloseable {
        void append() throws Exception;

        @Override
        void close() throws java.io.IOException;
    }

    private static void rate(Bench bench, String name, Preparing preparing) throws Exception {
        Path folder = Files.createDirectory(bench.scratch.resolve("append"));
        try (Appends appends = preparing.in(folder)) {
            long wall = System.nanoTime();
            double cpu = bench.cpuOf(appends::append);
            bench.figure(name, bench.events / ((System.nanoTime() - wall) / 1e9));
            bench.figure(name + " cpu", cpu * 1e3 / bench.events);
        }
        Scratch.delete(folder);
    }

    private static int forces(Bench bench, Preparing preparing) throws Exception {
        Path folder = Files.createDirectory(bench.scratch.resolve("append"));
        int count;
        try (Appends appends = preparing.in(folder)) {
            count = Forces.during(bench.scratch, appends::append);
        }
        Scratch.delete(folder);
        return count;
    }

    private Appends raw(Path folder, int together) throws Exception {
        Path path = folder.resolve("raw");
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Appends() {
            @Override
            public void append() throws Exception {
                for (int i = 0; i < records.size(); i++) {
                    ByteBuffer buffer = ByteBuffer.wrap(records.get(i));
                    while (buffer.hasRemaining()) {
                        file.write(buffer);
                    }
                    if (i % together == together - 1 || i == records.size() - 1) {
                        file.force(false);
                    }
                }
            }

            @Override
            public void close() throws java.io.IOException {
                file.close();
            }
        };
    }

    private Appends store(Bench bench, Path folder, int together) {
        H2EventStore store = H2EventStore.create(folder, new UUID(1, 2));
        return new Appends() {
            @Override
            public void append() {
                for (int i = 0; i < requests.size(); i += together) {
                    List<AppendRequest> some = requests.subList(i, Math.min(requests.size(), i + together));
                    for (AppendOutcome outcome : store.appendAll(some)) {
                        if (!(outcome instanceof AppendOutcome.Appended)) {
                            throw new IllegalStateException("not appended");
                        }
                    }
                }
            }

            @Override
            public void close() {
                Map<String, Integer> types = new HashMap<>();
                store.scan(1, store.end(), (position, event) -> {
                    types.merge(event.type(), 1, Integer::sum);
                    return true;
                });
                bench.types(types);
                store.close();
            }
        };
    }
}
