package playhead.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The limit of every store: the lines of the log as they are, a thousand together, each write forced to disk. */
final class RawAppend implements Case {
    @Override
    public String name() {
        return "raw";
    }

    @Override
    public long most() {
        return APPEND_MOST;
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<byte[]> batches = new ArrayList<>();
        StringBuilder batch = new StringBuilder();
        try (var lines = Files.lines(bench.log())) {
            int[] count = {0};
            lines.limit(bench.events).forEach(line -> {
                batch.append(line).append('\n');
                if (++count[0] % StoreAppend.BATCH == 0 || count[0] == bench.events) {
                    batches.add(batch.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    batch.setLength(0);
                }
            });
        }
        bench.whole(() -> {
            try (FileChannel file = FileChannel.open(
                    bench.scratch.resolve("raw"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (byte[] bytes : batches) {
                    ByteBuffer buffer = ByteBuffer.wrap(bytes);
                    while (buffer.hasRemaining()) {
                        file.write(buffer);
                    }
                    file.force(false);
                }
            }
        });
    }
}
