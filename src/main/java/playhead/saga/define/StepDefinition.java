package playhead.saga.define;

import playhead.expression.Rule;

/**
 * A step as it is declared.
 *
 * @param name unique in its saga
 * @param participant who does it, or null when its events show that
 * @param field of its events that says who does it, or null
 * @param deadline how long an answer may take, or null
 * @param asked whether requests are declared: else its first event is its first try
 * @param decided whether successes are declared: else an effect is a success
 * @param answered whether it is declared when its compensation is done: else when all effects are undone
 * @param optional whether the saga can complete without it
 */
public record StepDefinition(
        String name,
        String participant,
        Rule field,
        Limit deadline,
        boolean asked,
        boolean decided,
        boolean answered,
        boolean optional) {}
