package playhead.audit;

import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;

/**
 * Something that should hold always.
 *
 * @param name tells it from others
 * @param subject what it is about
 * @param always what should hold
 * @param says a sentence for people, or null
 */
public record AuditRule(String name, Subject subject, String always, String says) {
    /** Whether it speaks of a type as a whole: with sum, count, min or max. */
    public boolean isOfWhole() {
        return !subject.isEvents()
                && new Compiler(new AnyNames()).condition(always)
                        instanceof Compilation.Compiled<Condition>(Condition condition)
                && !condition.usage().aggregates().isEmpty();
    }
}
