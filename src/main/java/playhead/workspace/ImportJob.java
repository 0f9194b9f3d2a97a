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
import java.util.stream.Collectors;
import playhead.event.EventSource;
import playhead.format.Formats;
import playhead.format.LogFormat;
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

    /** A mapping that somebody wrote, as it is and as it was read; both null when there is none. */
    private record Written(byte[] yaml, MappingFile read) {}

    Answer<ImportOutcome> run(ImportOptions options, Target target, ImportProgress progress) throws IOException {
        for (Path file : options.files()) {
            if (!Files.exists(file)) {
                return Answer.refuse("no file " + file);
            }
        }
        return switch (written(options.mapping())) {
            case Answer.Refused<Written>(String reason, boolean wrongUsage) -> new Answer.Refused<>(reason, wrongUsage);
            case Answer.Given<Written>(Written mapping, var warnings) -> {
                String format = options.format();
                yield format == null || formats.byId(format).isPresent()
                        ? Answer.of(hinted(options, importer(target).run(request(options, target, mapping), progress)))
                        : Answer.misuse("no format \"" + format + "\"; there are " + knownFormats());
            }
        };
    }

    /** Whoever wrote a mapping has seen the columns. */
    private ImportOutcome hinted(ImportOptions options, ImportOutcome outcome) {
        return options.mapping() == null
                ? outcome.warned(new UnreadColumns(formats).lines(options, outcome.summaries()))
                : outcome;
    }

    private String knownFormats() {
        return formats.all().stream().map(LogFormat::id).collect(Collectors.joining(", "));
    }

    private static Answer<Written> written(Path file) throws IOException {
        if (file == null) {
            return Answer.of(new Written(null, null));
        }
        if (!Files.isRegularFile(file)) {
            return Answer.refuse("no file " + file);
        }
        if (Files.size(file) > MappingFile.LARGEST) {
            return Answer.refuse(file + " is too long for a mapping");
        }
        byte[] yaml = Files.readAllBytes(file);
        return switch (MappingFile.read(yaml)) {
            case BadMapping bad -> Answer.refuse(file.getFileName() + ": " + bad.message());
            case MappingFile read -> Answer.of(new Written(yaml, read));
        };
    }

    private ImportRequest request(ImportOptions options, Target target, Written mapping) {
        ZoneId zone = options.zone() == null ? ZoneOffset.UTC : options.zone();
        return new ImportRequest(
                target.id(),
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString(),
                user,
                options.files(),
                options.format(),
                new MappingResolver(mapping.read(), zone),
                mapping.yaml() == null ? null : new String(mapping.yaml(), StandardCharsets.UTF_8),
                options.order(),
                options.encoding(),
                options.dryRun(),
                options.keepSources());
    }

    private Importer importer(Target target) {
        return new Importer(
                formats,
                target.existing(),
                target.versions(),
                target.staging(),
                new SourceStore(target.sources()),
                target.scratch(),
                target.sinks());
    }
}
