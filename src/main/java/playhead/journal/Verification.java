package playhead.journal;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same with one thing more that was checked beside the log. */
    public Verification and(Check check) {
        return new Verification(
                ok && check.ok(),
                events,
                Stream.concat(checks.stream(), Stream.of(check)).toList(),
                firstBad);
    }
}
