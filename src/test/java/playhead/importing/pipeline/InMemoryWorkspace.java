package playhead.importing.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import playhead.event.Event;
import playhead.format.Formats;
import playhead.importing.mapping.MappingResolver;
import playhead.samples.ListedEvents;
import playhead.store.StreamVersions;

/** A workspace whose log is a list, for imports in tests; sources and scratch are real files. */
final class InMemoryWorkspace implements ListedEvents {
    final Path root;
    final List<Event> events = new ArrayList<>();
    final List<String> rejects = new ArrayList<>();
    final List<String> facts = new ArrayList<>();
    final List<Event> followed = new ArrayList<>();
    final StreamVersions versions = new StreamVersions();
    final SourceStore sources;
    int begun;
    int open;
    long sortMemory = 48 << 20;

    InMemoryWorkspace(Path root) {
        this.root = root;
        sources = new SourceStore(root.resolve("sources"));
    }

    Importer importer() {
        return new Importer(new Importer.Parts(
                Formats.installed(),
                this,
                versions,
                ListStaging::new,
                sources,
                root.resolve("scratch"),
                FollowingSink::new,
                sortMemory));
    }

    ImportOutcome run(ImportRequest request) {
        return importer().run(request, ImportProgress.NONE);
    }

    /** Imports files as they come on the command line. */
    ImportOutcome run(OrderRule order, Path... files) {
        return run(request(order, files));
    }

    static ImportRequest request(OrderRule order, Path... files) {
        return new ImportRequest(
                "import-1",
                "2026-01-01T00:00:00Z",
                "tester",
                List.of(files),
                null,
                new MappingResolver(null, ZoneOffset.UTC),
                null,
                order,
                null,
                false,
                true);
    }

    static Path write(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    List<String> ids() {
        return events.stream().map(Event::id).toList();
    }

    <T> List<T> all(Function<Event, T> part) {
        return events.stream().map(part).toList();
    }

    List<String> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }

    @Override
    public List<Event> events() {
        return events;
    }

    private final class ListStaging implements Staging {
        private final List<Event> staged = new ArrayList<>();
        private final List<String> stagedRejects = new ArrayList<>();
        private boolean closed;

        ListStaging() {
            begun++;
            open++;
        }

        @Override
        public void events(List<Event> more, long[] given) {
            for (int i = 0; i < more.size(); i++) {
                staged.add(more.get(i).withVersion(given[i]));
            }
        }

        @Override
        public void rejects(byte[] json) {
            stagedRejects.add(new String(json, StandardCharsets.UTF_8));
        }

        @Override
        public void publish(byte[] json) {
            events.addAll(staged);
            staged.forEach(versions::place);
            rejects.addAll(stagedRejects);
            facts.add(new String(json, StandardCharsets.UTF_8));
            closed = true;
            open--;
        }

        @Override
        public void discard() {
            open -= closed ? 0 : 1;
            closed = true;
        }
    }

    private final class FollowingSink implements PublishedSink {
        private final List<Event> seen = new ArrayList<>();
        private final long before = end();

        @Override
        public void event(long position, Event event) {
            if (position != before + seen.size() + 1) {
                throw new IllegalStateException("position " + position + " after " + seen.size() + " events");
            }
            seen.add(event);
        }

        @Override
        public void commit() {
            followed.addAll(seen);
        }

        @Override
        public void abort() {
            seen.clear();
        }
    }
}
