package playhead.importing.pipeline;

import java.util.List;
import java.util.stream.Stream;

/** How an import ended. */
public sealed interface ImportOutcome {
    /** One object a file, in the order read; those read so far if the import failed. */
    List<FileSummary> summaries();

    /** The same with more warnings, lines for people; one that came to nothing has none. */
    default ImportOutcome warned(List<String> more) {
        return this;
    }

    /**
     * The events are part of the log.
     *
     * @param importId the import
     * @param first position of its first event
     * @param last position of its last event; {@code first - 1} when there was nothing new
     * @param warnings lines for people
     * @param conflicts ids that came with different contents, at most {@link Conflicts#MOST}
     */
    record Imported(
            List<FileSummary> summaries,
            String importId,
            long first,
            long last,
            List<String> warnings,
            List<Conflict> conflicts)
            implements ImportOutcome {
        @Override
        public ImportOutcome warned(List<String> more) {
            return new Imported(summaries, importId, first, last, join(warnings, more), conflicts);
        }
    }

    /**
     * What would have been imported; nothing was written.
     *
     * @param roles which column or key took which role and why, a line each, file by file
     * @param warnings lines for people
     * @param conflicts as of {@link Imported}
     * @param finds the first events and rejects
     */
    record DryRun(
            List<FileSummary> summaries,
            List<String> roles,
            List<String> warnings,
            List<Conflict> conflicts,
            DryFinds finds)
            implements ImportOutcome {
        @Override
        public ImportOutcome warned(List<String> more) {
            return new DryRun(summaries, roles, join(warnings, more), conflicts, finds);
        }
    }

    /**
     * The workspace is as it was.
     *
     * @param reasons lines for people: file, line, reason
     */
    record Failed(List<String> reasons, List<FileSummary> summaries) implements ImportOutcome {}

    /** The user stopped it; the workspace is as it was. */
    record Cancelled(List<FileSummary> summaries) implements ImportOutcome {}

    private static List<String> join(List<String> warnings, List<String> more) {
        return Stream.concat(warnings.stream(), more.stream()).toList();
    }
}
