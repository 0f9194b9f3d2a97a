package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.format.Formats;
import playhead.importing.pipeline.ImportOutcome.Cancelled;
import playhead.importing.pipeline.ImportOutcome.Imported;

class ImportCancelTest {
    @TempDir
    Path folder;

    private InMemoryWorkspace workspace;
    private Path sorted;
    private Path unsorted;

    @BeforeEach
    void logs_of_two_thousand_lines() throws IOException {
        workspace = new InMemoryWorkspace(folder.resolve("w"));
        workspace.sortMemory = 100_000;
        Files.createDirectories(workspace.root);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add("{\"id\":\"e" + i + "\",\"stream\":\"s-" + i % 10 + "\",\"time\":" + (1_700_000_000L + i) + "}");
        }
        sorted = Files.write(folder.resolve("sorted.ndjson"), lines);
        unsorted = Files.write(folder.resolve("unsorted.ndjson"), lines.reversed());
    }

    @Test
    void a_cancel_at_any_moment_leaves_the_workspace_as_it_was() throws IOException {
        for (Path file : List.of(sorted, unsorted)) {
            int cancelled = 0;
            for (int moment = 0; moment < 40; moment++) {
                int at = moment;
                AtomicInteger asked = new AtomicInteger();
                ImportProgress progress = new ImportProgress() {
                    @Override
                    public boolean isCancelled() {
                        return asked.getAndIncrement() >= at;
                    }
                };
                ImportOutcome outcome = workspace.importer().run(InMemoryWorkspace.request(null, file), progress);
                if (outcome instanceof Imported) {
                    break;
                }
                assertInstanceOf(Cancelled.class, outcome);
                cancelled++;
                assertEquals(List.of(""), workspace.filesOnDisk(), "moment " + moment);
                assertEquals(0, workspace.open);
                assertEquals(0, workspace.end());
                assertEquals(List.of(), workspace.followed);
            }
            assertTrue(cancelled > 5, "cancelled " + cancelled + " times");
            workspace = new InMemoryWorkspace(folder.resolve("w-" + file.getFileName()));
            Files.createDirectories(workspace.root);
        }
    }

    @Test
    void a_failing_disk_on_the_way_leaves_the_workspace_as_it_was() throws IOException {
        Staging full = new Staging() {
            @Override
            public void events(List<Event> events, long[] versions) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }

            @Override
            public void rejects(byte[] json) {}

            @Override
            public void publish(byte[] facts) {}

            @Override
            public void discard() {
                workspace.open--;
            }
        };
        workspace.open = 1;
        Importer importer = new Importer(new Importer.Parts(
                Formats.installed(),
                workspace,
                workspace.versions,
                () -> full,
                workspace.sources,
                workspace.root.resolve("scratch"),
                () -> PublishedSink.NONE,
                1 << 20));
        assertThrows(
                UncheckedIOException.class,
                () -> importer.run(InMemoryWorkspace.request(null, sorted), ImportProgress.NONE));
        assertEquals(List.of(""), workspace.filesOnDisk());
        assertEquals(0, workspace.open);
    }
}
