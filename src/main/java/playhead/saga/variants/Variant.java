package playhead.saga.variants;

import java.util.List;
import java.util.Map;
import playhead.saga.SagaStatus;

/**
 * A path that sagas took.
 *
 * @param number 0 for the most frequent
 * @param definition what its sagas are called
 * @param path event types in order; what comes again at once, alone or as a group, stands there once
 * @param count how many sagas took it
 * @param outcomes how they stand, with counts; most frequent first
 * @param medianMillis middle of the times from first to last event, -1 without times
 * @param p95Millis time that 95 of 100 needed at most, -1 without times
 */
public record Variant(
        int number,
        String definition,
        List<String> path,
        int count,
        Map<SagaStatus, Integer> outcomes,
        long medianMillis,
        long p95Millis) {}
