package playhead.importing.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import playhead.event.EventSource;
import playhead.format.Formats;
import playhead.journal.ImportStaging;
import playhead.store.StreamVersions;

/**
 * Imports files into a workspace: all that one request names, ordered together, or nothing. Reading has a thread of
 * its own, and so has writing; positions are given, and the sink is called, on the thread that calls {@link #run}. One
 * import at a time.
 *
 * <p>Events that arrive in their final order go straight to the staging area. The first that does not makes the
 * import start over and sort, with memory that does not grow with the files (24 to 48 bytes an event for finding
 * duplicates excepted).
 */
public final class Importer {
    private static final long SORT_MEMORY = 48L << 20;

    private final Parts parts;

    /**
     * What an importer works with.
     *
     * @param formats what can be read
     * @param existing events of the workspace
     * @param versions last version of each stream there; not changed
     * @param staging begins an import beside the log; called again when the import starts over
     * @param sources where imported files are kept
     * @param scratch folder for what does not fit in memory, on the workspace's disk; made when needed, removed
     * @param sinks follow the events; a new one whenever the import starts over
     * @param sortMemory bytes to use for sorting
     */
    record Parts(
            Formats formats,
            EventSource existing,
            StreamVersions versions,
            Supplier<Staging> staging,
            SourceStore sources,
            Path scratch,
            Supplier<PublishedSink> sinks,
            long sortMemory) {}

    /**
     * An importer for one workspace.
     *
     * @param formats what can be read
     * @param existing events of the workspace
     * @param versions last version of each stream there; not changed
     * @param staging begins an import beside the log; called again when the import starts over
     * @param sources where imported files are kept
     * @param scratch folder for what does not fit in memory, on the workspace's disk; made when needed, removed
     * @param sinks follow the events; a new one whenever the import starts over
     */
    public Importer(
            Formats formats,
            EventSource existing,
            StreamVersions versions,
            Supplier<ImportStaging> staging,
            SourceStore sources,
            Path scratch,
            Supplier<PublishedSink> sinks) {
        this(new Parts(
                formats,
                existing,
                versions,
                () -> new StagedAside(Staging.in(staging.get())),
                sources,
                scratch,
                sinks,
                SORT_MEMORY));
    }

    Importer(Parts parts) {
        this.parts = parts;
    }

    /**
     * Runs an import to its end.
     *
     * @throws UncheckedIOException when the disk of the workspace fails; the workspace is as it was
     */
    public ImportOutcome run(ImportRequest request, ImportProgress progress) {
        boolean newScratch = !Files.exists(parts.scratch());
        Path folder = null;
        Keeping keeping = null;
        try {
            folder = Files.createTempDirectory(Files.createDirectories(parts.scratch()), "import-");
            if (request.keepSources() && !request.dryRun()) {
                keeping = new Keeping(parts.sources(), request.files(), folder, progress);
                keeping.start();
            }
            Attempt attempt = new Attempt(false, orderOf(request), false);
            while (true) {
                switch (attempt(attempt, request, progress, folder, keeping)) {
                    case Attempt.Again(Attempt next) -> attempt = next;
                    case Attempt.Stopped(ImportOutcome outcome) -> {
                        return outcome;
                    }
                    case Attempt.Done done -> {
                        return outcome(request, done);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (keeping != null) {
                keeping.stop();
            }
            remove(folder, newScratch);
        }
    }

    private Attempt.End attempt(
            Attempt attempt, ImportRequest request, ImportProgress progress, Path folder, Keeping keeping)
            throws IOException {
        Staging staging = request.dryRun() ? Staging.NONE : parts.staging().get();
        DryFinds.Watch watch = new DryFinds.Watch();
        PublishedSink sink = request.dryRun() ? watch : parts.sinks().get();
        boolean published = false;
        List<Path> added = new ArrayList<>();
        try {
            Attempt.End end = new Run(attempt, parts, request, progress, staging, sink, folder).toItsEnd();
            if (end instanceof Attempt.Done done && request.dryRun()) {
                return new Attempt.Stopped(new ImportOutcome.DryRun(
                        done.summaries(),
                        done.roles(),
                        done.warnings(),
                        done.conflicts().all(),
                        watch.finds()));
            }
            if (end instanceof Attempt.Done done) {
                if (keeping != null) {
                    List<SourceStore.Taken> taken = keeping.taken();
                    if (!matches(taken, done.summaries())) {
                        return new Attempt.Stopped(new ImportOutcome.Failed(
                                List.of("a file changed while it was read"), done.summaries()));
                    }
                    added.addAll(parts.sources().keep(taken));
                }
                if (progress.isCancelled()) {
                    return new Attempt.Stopped(new ImportOutcome.Cancelled(done.summaries()));
                }
                if (parts.existing().end() != done.first() - 1) {
                    return new Attempt.Stopped(new ImportOutcome.Failed(
                            List.of("events were appended meanwhile; import once more"), done.summaries()));
                }
                staging.publish(ImportFacts.of(request, done));
                published = true;
                sink.commit();
            }
            return end;
        } catch (CancellationException e) {
            return new Attempt.Stopped(new ImportOutcome.Cancelled(List.of()));
        } finally {
            if (!published) {
                sink.abort();
                staging.discard();
                parts.sources().drop(added);
            }
        }
    }

    private static ImportOutcome outcome(ImportRequest request, Attempt.Done done) {
        return new ImportOutcome.Imported(
                done.summaries(),
                request.id(),
                done.first(),
                done.last(),
                done.warnings(),
                done.conflicts().all());
    }

    private static boolean matches(List<SourceStore.Taken> taken, List<FileSummary> summaries) {
        Set<String> kept = new HashSet<>();
        taken.forEach(file -> kept.add(file.sha256()));
        return summaries.stream().allMatch(file -> kept.contains(file.sha256()));
    }

    /** The rule asked for on the command line, else by the mapping of the first file that says one. */
    private static OrderRule orderOf(ImportRequest request) {
        if (request.order() != null) {
            return request.order();
        }
        return request.files().stream()
                .map(file -> request.mapping().mapping(Reading.nameOf(file)).order())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(OrderRule::of)
                .orElse(null);
    }

    private static void remove(Path folder, boolean withParent) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            if (withParent) {
                Files.delete(folder.getParent());
            }
        } catch (IOException e) {
            // Left over: the workspace clears its scratch folder when it is opened.
            return;
        }
    }
}
