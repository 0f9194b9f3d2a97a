package playhead.workspace;

import java.util.Optional;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.EventNames;
import playhead.expression.Names;
import playhead.history.StateNames;
import playhead.history.TimeIndex;

/**
 * Why a text is no condition, and where.
 *
 * @param at index of the character in the text; the text's length when it ends too early
 * @param reason one line for people
 */
public record ConditionProblem(int at, String reason) {
    /** What is wrong with a text as a condition over events, if anything is. */
    public static Optional<ConditionProblem> overEvents(String text) {
        return overEvents(SetBits.none(), text);
    }

    /** The same where conditions can name sets. */
    static Optional<ConditionProblem> overEvents(SetBits sets, String text) {
        return over(new EventNames(sets::positions), text);
    }

    /** What is wrong with a text as a condition over the states of a type, if anything is. */
    static Optional<ConditionProblem> overStates(TimeIndex index, SetBits sets, String type, String text) {
        return index.members(type) == 0
                ? Optional.empty()
                : over(StateNames.of(index, type).know(sets.in(index)), text);
    }

    private static Optional<ConditionProblem> over(Names names, String text) {
        return switch (new Compiler(names).condition(text)) {
            case Compilation.Compiled<Condition> fine -> Optional.empty();
            case Compilation.Refused<Condition>(int line, int column, String reason) ->
                Optional.of(new ConditionProblem(index(text, line, column), reason));
        };
    }

    private static int index(String text, int line, int column) {
        int from = 0;
        for (int i = 1; i < line && from >= 0; i++) {
            from = text.indexOf('\n', from) + 1;
        }
        int left = Math.min(column - 1, text.codePointCount(from, text.length()));
        return text.offsetByCodePoints(from, left);
    }
}
