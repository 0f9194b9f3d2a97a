package playhead.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import playhead.workspace.Workspace;

/**
 * Opens a workspace until its index answers: the first time of a process, and the fifth. Warm: the files are in the system's
 * cache. Cold: they were forced to disk and dropped from it before.
 */
final class Opening implements Case {
    private static final int TIMES = 5;

    private final boolean cold;

    Opening(boolean cold) {
        this.cold = cold;
    }

    @Override
    public String name() {
        return cold ? "cold" : "open";
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        Path folder = PlayheadLog.kept(bench);
        if (cold) {
            drop(folder);
        }
        PlayheadLog log = new PlayheadLog(bench);
        for (int i = 1; i <= TIMES; i++) {
            long began = System.nanoTime();
            try (Workspace workspace = log.open(folder)) {
                if (workspace.session().end() != bench.events) {
                    throw new IllegalStateException("holds " + workspace.end());
                }
                double took = (System.nanoTime() - began) / 1e9;
                bench.figure("time " + i, took);
                if (i == TIMES) {
                    Map<String, Integer> types = new HashMap<>();
                    Answers.types(workspace, types);
                    bench.types(types);
                }
            }
        }
    }

    /** As {@code dd} of GNU does it without being root: "advise to drop the cache for the whole file". */
    private static void drop(Path folder) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Process dd = new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none")
                    .inheritIO()
                    .start();
            if (dd.waitFor() != 0) {
                throw new IOException("dd could not drop " + file);
            }
        }
    }
}
