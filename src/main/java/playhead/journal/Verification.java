package playhead.journal;

import java.util.List;

/**
 * What a full check of the log found.
 *
 * @param ok every check holds
 * @param events events that were read and hashed
 * @param checks what was checked
 * @param firstBad position of the first event that cannot be trusted, or null
 */
public record Verification(boolean ok, long events, List<Check> checks, Long firstBad) {
    public Verification {
        checks = List.copyOf(checks);
    }
}
