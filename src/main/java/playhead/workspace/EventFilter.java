package playhead.workspace;

import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.EventNames;
import playhead.expression.Missing;
import playhead.history.RowFilter;

/** A condition over events, for questions that bind it themselves. */
final class EventFilter {
    private EventFilter() {}

    /** The filter, null for no condition; wrong usage when it is no condition over events. */
    static Answer<RowFilter> of(String text) {
        if (text == null) {
            return Answer.of(null);
        }
        return switch (new Compiler(new EventNames()).condition(text)) {
            case Compilation.Refused<Condition> refused -> Answer.misuse("condition, " + refused);
            case Compilation.Compiled<Condition> fits ->
                Answer.of(names -> {
                    Condition condition =
                            ((Compilation.Compiled<Condition>) new Compiler(names).condition(text)).expression();
                    Missing missing = new Missing();
                    return row -> condition.test(row, missing);
                });
        };
    }
}
