package playhead.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import playhead.event.EventSource;
import playhead.format.Formats;
import playhead.importing.mapping.BadMapping;
import playhead.importing.mapping.MappingFile;
import playhead.importing.mapping.MappingResolver;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.importing.pipeline.ImportRequest;
import playhead.importing.pipeline.Importer;
import playhead.importing.pipeline.PublishedSink;
import playhead.importing.pipeline.SourceStore;
import playhead.journal.ImportStaging;
import playhead.store.StreamVersions;

/** Runs one import with what the user asked for. */
final class ImportJob {
    private final Formats formats;
    private final Clock clock;
    private final String user;

    ImportJob(Formats formats, Clock clock, String user) {
        this.formats = formats;
        this.clock = clock;
        this.user = user;
    }

    /**
     * Where an import goes.
     *
     * @param existing events that are there
     * @param versions of their streams
     * @param staging begins the import beside the log
     * @param sources folder of kept files
     * @param scratch folder for what does not fit in memory
     * @param sinks follow the events in their final order
     * @param id of the import
     */
    record Target(
            EventSource existing,
            StreamVersions versions,
            Supplier<ImportStaging> staging,
            Path sources,
            Path scratch,
            Supplier<PublishedSink> sinks,
            String id) {}

    Answer<ImportOutcome> run(ImportOptions options, Target target, ImportProgress progress) throws IOException {
        for (Path file : options.files()) {
            if (!Files.exists(file)) {
                return Answer.refuse("no file " + file);
            }
        }
        byte[] yaml = null;
        MappingFile mapping = null;
        if (options.mapping() != null) {
            if (!Files.isRegularFile(options.mapping())) {
                return Answer.refuse("no file " + options.mapping());
            }
            if (Files.size(options.mapping()) > MappingFile.LARGEST) {
                return Answer.refuse(options.mapping() + " is too long for a mapping");
            }
            yaml = Files.readAllBytes(options.mapping());
            switch (MappingFile.read(yaml)) {
                case BadMapping bad -> {
                    return Answer.refuse(options.mapping().getFileName() + ": " + bad.message());
                }
                case MappingFile read -> mapping = read;
            }
        }
        if (options.format() != null && formats.byId(options.format()).isEmpty()) {
            return Answer.misuse("no format \"" + options.format() + "\"; there are "
                    + String.join(
                            ", ",
                            formats.all().stream().map(format -> format.id()).toList()));
        }
        ZoneId zone = options.zone() == null ? ZoneOffset.UTC : options.zone();
        ImportRequest request = new ImportRequest(
                target.id(),
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString(),
                user,
                options.files(),
                options.format(),
                new MappingResolver(mapping, zone),
                yaml == null ? null : new String(yaml, StandardCharsets.UTF_8),
                options.order(),
                options.encoding(),
                options.dryRun(),
                options.keepSources());
        Importer importer = new Importer(
                formats,
                target.existing(),
                target.versions(),
                target.staging(),
                new SourceStore(target.sources()),
                target.scratch(),
                target.sinks());
        return Answer.of(importer.run(request, progress));
    }
}
