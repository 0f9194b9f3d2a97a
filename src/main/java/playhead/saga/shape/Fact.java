package playhead.saga.shape;

import java.util.List;

/**
 * What an event of a history says, once read.
 *
 * @param position in the log
 * @param id event id
 * @param number of the event in its history
 * @param type as the log writes it
 * @param part what it does
 * @param kind of the step that it concerns, or null
 * @param keys what its step is known by: numbers of events, {@code update ID}; the first known one counts
 * @param name of the step, or of the workflow's type at its start; null when it does not say
 * @param attempt which try it is, 0 when it does not say
 * @param run of the child that it speaks of, or null
 * @param error why something failed, or null
 * @param result what a step gave, or null
 */
record Fact(
        int position,
        String id,
        String number,
        String type,
        Part part,
        StepKind kind,
        List<String> keys,
        String name,
        int attempt,
        String run,
        String error,
        String result)
        implements Said {
    Fact {
        keys = List.copyOf(keys);
    }
}
