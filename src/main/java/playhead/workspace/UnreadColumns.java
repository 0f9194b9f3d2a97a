package playhead.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.format.Formats;
import playhead.format.input.Progress;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.MappingWriter;
import playhead.importing.mapping.PartRule;
import playhead.importing.pipeline.FileSummary;
import playhead.importing.preview.FilePreview;
import playhead.importing.preview.Guesser;
import playhead.importing.preview.PartGuess;
import playhead.importing.preview.Previewer;
import playhead.importing.preview.Wish;

/**
 * Columns that look like times, entities or types of events but have other names than those that are read as such
 * without a mapping: said only where an import found none by name.
 */
final class UnreadColumns {
    /** Formats whose columns anybody may name as he likes. */
    private static final Set<String> FREE = Set.of("csv", "ndjson", "json", "logfmt", "ltsv");

    /** A column that only might be one is not worth a word. */
    private static final int LIKELY = 60;

    private final Previewer previewer;

    UnreadColumns(Formats formats) {
        previewer = new Previewer(formats);
    }

    /** A line for each file with such columns: what to write into a mapping. */
    List<String> lines(ImportOptions options, List<FileSummary> summaries) {
        List<String> lines = new ArrayList<>();
        for (Path path : options.files()) {
            if (summaries.stream()
                    .anyMatch(
                            summary -> isOf(path, summary) && !missing(summary).isEmpty())) {
                for (FilePreview preview :
                        previewer.look(path, new Wish(options.format(), options.encoding(), null), Progress.NONE)) {
                    summaries.stream()
                            .filter(summary -> summary.file().equals(preview.name()))
                            .forEach(summary -> add(preview, missing(summary), lines));
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    /** Whether a log was read from a file, or from an archive. */
    private static boolean isOf(Path path, FileSummary summary) {
        return summary.file().startsWith(String.valueOf(path.getFileName()));
    }

    private static Set<EventPart> missing(FileSummary summary) {
        Set<EventPart> missing = EnumSet.noneOf(EventPart.class);
        if (summary.format() == null || !FREE.contains(summary.format()) || summary.accepted() == 0) {
            return missing;
        }
        if (summary.entities() == 0) {
            missing.add(EventPart.ENTITY);
        }
        if (summary.first() == null) {
            missing.add(EventPart.TIME);
        }
        if (summary.types() == 1) {
            missing.add(EventPart.TYPE);
        }
        return missing;
    }

    private void add(FilePreview preview, Set<EventPart> missing, List<String> lines) {
        if (missing.isEmpty() || preview.format() == null) {
            return;
        }
        Map<EventPart, PartRule> rules = new EnumMap<>(EventPart.class);
        new Guesser(preview, previewer.names(preview.format()), preview.rows())
                .guess().parts().values().stream()
                        .filter(guess -> missing.contains(guess.part()) && !guess.byName() && guess.percent() >= LIKELY)
                        .forEach(guess -> rules.put(guess.part(), rule(guess)));
        if (!rules.isEmpty()) {
            lines.add(preview.name()
                    + ": columns that look like times, entities or types have other names than those read"
                    + " as such; a mapping with these lines reads them: mapping: 1 and roles: "
                    + MappingWriter.roles(rules));
        }
    }

    private static PartRule rule(PartGuess guess) {
        return new PartRule(List.of(guess.column()), "", null, null, null, guess.pattern(), null);
    }
}
