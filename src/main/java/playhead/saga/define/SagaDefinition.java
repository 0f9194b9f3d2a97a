package playhead.saga.define;

import java.util.List;
import playhead.expression.EventNames;
import playhead.expression.Rule;
import playhead.saga.SagaStyle;

/**
 * A kind of saga as it is declared. Immutable.
 *
 * @param name unique in a workspace
 * @param style who runs it
 * @param correlation what ties its events together, the first that an event has: the correlation id, {@code stream} or a
 *     path of the payload
 * @param keys the paths among them, null for the others
 * @param orchestrator lane of the one who runs it, or null: then that of the event that starts it
 * @param deadline how long it may take, or null
 * @param order of compensations
 * @param steps in order
 * @param pairs effects of all steps with what undoes them
 * @param patterns which events mean something to it
 * @param reason what says why something failed
 * @param participant field of an event that says who takes part, or null: then its home or its actor does
 * @param names names that its expressions were compiled with
 */
public record SagaDefinition(
        String name,
        SagaStyle style,
        List<String> correlation,
        List<Rule> keys,
        String orchestrator,
        Limit deadline,
        UndoOrder order,
        List<StepDefinition> steps,
        List<Pair> pairs,
        List<EventPattern> patterns,
        Rule reason,
        Rule participant,
        EventNames names) {
    /** Ties by correlation id. */
    public static final String CORRELATION_ID = "correlationId";
    /** Ties by home stream. */
    public static final String STREAM = "stream";

    public SagaDefinition {
        correlation = List.copyOf(correlation);
        keys = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(keys));
        steps = List.copyOf(steps);
        pairs = List.copyOf(pairs);
        patterns = List.copyOf(patterns);
    }

    /** Whether it is declared which events have this meaning. */
    public boolean declares(Sign sign) {
        return patterns.stream().anyMatch(pattern -> pattern.mark().sign() == sign);
    }

    /** A type of event that has this meaning, or null. */
    public String type(Sign sign) {
        return patterns.stream()
                .filter(pattern -> pattern.mark().sign() == sign)
                .map(pattern -> pattern.types().getFirst())
                .findFirst()
                .orElse(null);
    }
}
