package playhead.workspace;

import java.util.List;
import playhead.event.Json;

/**
 * What checking every byte of the evidence brought.
 *
 * @param ok whether all of it is as it was written
 * @param journal whether the journal is, and what was to be compared with it; the kept files may still not be
 * @param firstBad position of the first event that cannot be trusted, or null
 * @param report the checks one by one, as a JSON object
 */
public record Proof(boolean ok, boolean journal, Long firstBad, Json report) {
    /** What to say of kept files that are not what was imported, a line at most. */
    List<String> warnings() {
        return ok || !journal
                ? List.of()
                : List.of("a kept file is not what was imported, verify --sources says which");
    }
}
