package playhead.ui.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.ImportOptions;
import playhead.workspace.Scratch;

/**
 * Tries and runs imports with a mapping that has no file of its own yet. Slow: for worker threads.
 *
 * @param opener opens what was imported
 * @param words say how it went
 */
record ImportDesk(LogOpener opener, Words words) {
    /**
     * What is to be imported.
     *
     * @param files in the order of the list
     * @param yaml the mapping
     * @param zone of times without offset
     */
    record Order(List<Path> files, String yaml, ZoneId zone) {
        Order {
            files = List.copyOf(files);
        }
    }

    private interface Work<T> {
        Answer<T> with(ImportOptions options) throws IOException;
    }

    /** Reads everything and keeps nothing. */
    Answer<ImportOutcome> dryRun(Order order, ImportProgress progress) {
        return with(
                order,
                true,
                options -> opener.workspaces()
                        .importInto(options.mapping().resolveSibling("nowhere.playhead"), options, progress));
    }

    /** Imports into a workspace of its own and opens it. */
    Answer<OpenLog> run(Order order, ImportProgress progress) {
        return with(order, false, options -> opener.open(options, progress, words));
    }

    private static <T> Answer<T> with(Order order, boolean dry, Work<T> work) {
        try (Scratch scratch = Scratch.make()) {
            Path mapping = scratch.write("mapping.yaml", order.yaml());
            return work.with(new ImportOptions(order.files(), null, mapping, null, order.zone(), null, dry, !dry));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
