package playhead.importing.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Takes the files of an import in, on a thread of its own, while they are read. */
final class Keeping {
    private final SourceStore sources;
    private final List<Path> files;
    private final Path scratch;
    private final ImportProgress progress;
    private final Map<String, SourceStore.Taken> taken = new LinkedHashMap<>();
    private final Thread thread = new Thread(this::takeAll, "import-sources");
    private volatile boolean stopped;
    private IOException failure;

    Keeping(SourceStore sources, List<Path> files, Path scratch, ImportProgress progress) {
        this.sources = sources;
        this.files = files;
        this.scratch = scratch;
        this.progress = progress;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The files taken in; waits for the last. */
    List<SourceStore.Taken> taken() throws IOException {
        join();
        if (failure != null) {
            throw failure;
        }
        if (stopped || progress.isCancelled()) {
            throw new CancellationException("the import was cancelled");
        }
        return new ArrayList<>(taken.values());
    }

    /** Ends it, finished or not. */
    void stop() {
        stopped = true;
        join();
    }

    private void takeAll() {
        try {
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    return; // the reading says why it is refused; a pipe would hold this thread for ever
                }
                SourceStore.Taken copy = sources.take(file, scratch, () -> stopped || progress.isCancelled());
                taken.putIfAbsent(copy.sha256(), copy);
            }
        } catch (IOException e) {
            failure = e;
        } catch (CancellationException e) {
            stopped = true;
        }
    }

    private void join() {
        Joining.toTheEnd(thread);
    }
}
