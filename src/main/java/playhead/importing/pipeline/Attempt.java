package playhead.importing.pipeline;

import java.util.List;

/**
 * One way to run an import: the first is tried without sorting; what it shows decides on the next.
 *
 * @param sorting whether events are sorted
 * @param rule what decides on positions, or null to find it out while reading
 * @param found whether the rule was found out, not asked for
 */
record Attempt(boolean sorting, OrderRule rule, boolean found) {
    /** How an attempt ended. */
    sealed interface End {}

    /** Everything is placed. */
    record Done(
            List<FileSummary> summaries,
            List<String> roles,
            List<String> warnings,
            long first,
            long last,
            Conflicts conflicts)
            implements End {}

    /** Another way is needed. */
    record Again(Attempt next) implements End {}

    /** It cannot be. */
    record Stopped(ImportOutcome outcome) implements End {}
}
