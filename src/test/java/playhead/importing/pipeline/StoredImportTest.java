package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.format.Formats;
import playhead.importing.pipeline.ImportOutcome.Cancelled;
import playhead.importing.pipeline.ImportOutcome.Failed;
import playhead.importing.pipeline.ImportOutcome.Imported;
import playhead.store.DocumentKind;
import playhead.store.H2EventStore;
import playhead.store.Progress;

/** Imports into a real log on disk, of real files and of logs that the generator makes. */
class StoredImportTest {
    private static final Path SHARED = Path.of(
            System.getProperty("PLAYHEAD_SHARED", System.getenv().getOrDefault("PLAYHEAD_SHARED", "../shared")));

    @TempDir
    Path folder;

    private Path root;
    private H2EventStore store;
    private int imports;

    @BeforeEach
    void a_new_workspace() throws IOException {
        root = Files.createDirectory(folder.resolve("w.playhead"));
        store = H2EventStore.create(root, UUID.fromString("00000000-0000-4000-8000-000000000001"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ImportOutcome run(ImportProgress progress, OrderRule order, Path... files) {
        String id = "import-" + ++imports;
        ImportRequest request = InMemoryWorkspace.request(order, files);
        Importer importer = new Importer(
                Formats.installed(),
                store,
                store.versions(),
                () -> store.journal().stage(id),
                new SourceStore(root.resolve("sources")),
                root.resolve("scratch"),
                () -> PublishedSink.NONE);
        ImportOutcome outcome = importer.run(
                new ImportRequest(
                        id,
                        request.at(),
                        request.who(),
                        request.files(),
                        null,
                        request.mapping(),
                        null,
                        order,
                        null,
                        false,
                        true),
                progress);
        store.catchUp(Progress.NONE);
        return outcome;
    }

    private FileSummary imported(Path file) {
        return assertInstanceOf(Imported.class, run(ImportProgress.NONE, null, file))
                .summaries()
                .getFirst();
    }

    private List<Event> events() {
        List<Event> all = new ArrayList<>();
        if (store.end() > 0) {
            store.scan(1, store.end(), (position, event) -> all.add(event));
        }
        return all;
    }

    /** Hashes of all files of the workspace but those that are rebuilt from them. */
    private Map<String, String> evidence() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> !f.toString().contains(".mv.db")).toList()) {
                hashes.put(
                        root.relativize(file).toString(),
                        Files.isDirectory(file)
                                ? ""
                                : HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(Files.readAllBytes(file))));
            }
        }
        return hashes;
    }

    @Test
    void what_was_imported_is_there_after_the_log_was_opened_again() throws IOException {
        Path file = InMemoryWorkspace.write(
                folder,
                "a.ndjson",
                "{\"id\":\"1\",\"stream\":\"a-1\",\"time\":\"2025-01-01T00:00:00Z\",\"data\":{\"n\":1}}",
                "{oops",
                "{\"id\":\"2\",\"stream\":\"a-1\",\"time\":\"2025-01-01T00:00:01Z\",\"version\":9}");
        imported(file);
        List<Event> before = events();
        store.close();
        store = H2EventStore.open(root);
        assertEquals(before, events());
        assertEquals(List.of(1L, 2L), before.stream().map(Event::version).toList());
        List<String> rejects = new ArrayList<>();
        store.rejects(document -> rejects.add(new String(document.body(), StandardCharsets.UTF_8)));
        assertEquals(1, rejects.size());
        assertTrue(rejects.getFirst().contains("\"line\":2"), rejects.getFirst());
        assertEquals(1, store.documents(DocumentKind.IMPORT).size());
        assertEquals(2, imported(file).duplicates());
        assertEquals(2, store.end());
    }

    @Test
    void a_failed_or_cancelled_import_leaves_every_byte_as_it_was() throws Exception {
        Path first = InMemoryWorkspace.write(folder, "first.ndjson", "{\"id\":\"0\",\"stream\":\"a-1\"}");
        imported(first);
        Map<String, String> before = evidence();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            lines.add("{\"id\":\"e" + i + "\",\"stream\":\"s-" + i % 10 + "\",\"time\":" + (1_700_000_000L - i % 9)
                    + "}");
        }
        Path large = Files.write(folder.resolve("large.ndjson"), lines);
        Path bad = Files.write(folder.resolve("bad.bin"), new byte[] {9, 8, 7, 0, 1});
        assertInstanceOf(Failed.class, run(ImportProgress.NONE, null, large, bad));
        assertEquals(before, evidence());
        for (int moment = 1; moment < 60; moment += 4) {
            int at = moment;
            AtomicInteger asked = new AtomicInteger();
            ImportOutcome outcome = run(
                    new ImportProgress() {
                        @Override
                        public boolean isCancelled() {
                            return asked.incrementAndGet() > at;
                        }
                    },
                    null,
                    large);
            if (outcome instanceof Imported) {
                return;
            }
            assertInstanceOf(Cancelled.class, outcome);
            assertEquals(before, evidence(), "cancelled at " + moment);
        }
    }

    @Test
    void real_logs_are_imported_whole() {
        assumeTrue(Files.isDirectory(SHARED.resolve("data")), "the shared sample data is not there");
        FileSummary receipt = imported(SHARED.resolve("data/xes/receipt.xes"));
        assertEquals(
                List.of(8577L, 8577L, 1434L, 27L),
                List.of(receipt.read(), receipt.accepted(), receipt.entities(), receipt.types()));
        FileSummary traffic = imported(SHARED.resolve("data/xes/roadtraffic100traces.xes"));
        assertEquals(traffic.read(), traffic.accepted());
        assertEquals(100, traffic.entities());
        FileSummary purchasing = imported(SHARED.resolve("data/csv/PurchasingExample.csv.gz"));
        assertEquals(purchasing.read(), purchasing.accepted() + purchasing.rejected() + purchasing.duplicates());
        assertEquals(0, imported(SHARED.resolve("data/xes/receipt.xes")).accepted());
        assertTimesAscend(events().subList(0, 8577));
    }

    private static void assertTimesAscend(List<Event> events) {
        for (int i = 1; i < events.size(); i++) {
            assertTrue(events.get(i - 1).time().compareTo(events.get(i).time()) <= 0, "at " + i);
        }
    }

    @Test
    void late_and_repeated_lines_take_the_places_that_the_source_gives_them() throws Exception {
        Path tool = SHARED.resolve("tools/make_log.py");
        assumeTrue(Files.exists(tool), "the log generator is not there");
        Process made = new ProcessBuilder(
                        "python3",
                        tool.toString(),
                        "--events",
                        "20000",
                        "--seed",
                        "5",
                        "--out",
                        folder.toString(),
                        "--name",
                        "late",
                        "--formats",
                        "ndjson,csv",
                        "--late",
                        "0.05",
                        "--dup",
                        "0.05")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assumeTrue(made.waitFor() == 0, "the log generator did not run");
        FileSummary summary = imported(folder.resolve("late.ndjson"));
        assertEquals(20_000, summary.accepted());
        assertEquals(summary.read() - 20_000, summary.duplicates());
        assertTrue(summary.duplicates() > 500, "duplicates " + summary.duplicates());
        assertEquals(OrderRule.SOURCE, summary.orderUsed());
        Map<String, Long> versions = new HashMap<>();
        List<Event> events = events();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            String meta = event.meta().toString();
            long version = versions.merge(event.stream().id(), 1L, Long::sum);
            assertEquals(version, event.version());
            assertTrue(
                    meta.endsWith("\"source.version\":" + (version - 1) + ",\"source.position\":" + (i + 1) + "}"),
                    meta);
        }
    }
}
