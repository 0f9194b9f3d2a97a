package playhead.history;

import java.util.List;
import playhead.expression.Condition;
import playhead.expression.Missing;

/**
 * A condition over states that is judged part by part, and a part that reads one field of few values only once for each of
 * them. Says and counts what the condition does: a state of which a part counts something is left to the whole. For one
 * thread.
 */
final class CodedTest {
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;
    private static final byte COUNTED = 3;
    /** Absent, null, false and true have the first places. */
    private static final int SPECIALS = 4;
    /** Values with a place of their own, at most. */
    private static final int MOST = 1 << 16;

    private final Condition whole;
    private final Missing counted;
    private final Part[] parts;

    /**
     * @param whole over the names
     * @param counted is told what states cannot be judged by
     */
    CodedTest(Condition whole, Missing counted, TypeIndex type, StateNames names) {
        this.whole = whole;
        this.counted = counted;
        List<Condition> asked = whole.parts();
        parts = asked.stream().map(part -> new Part(part, type, names)).toArray(Part[]::new);
    }

    boolean test(StateAsRow row) {
        if (parts.length == 0) {
            return whole.test(row, counted);
        }
        for (Part part : parts) {
            byte verdict = part.of(row);
            if (verdict != TRUE) {
                return verdict == COUNTED && whole.test(row, counted);
            }
        }
        return true;
    }

    /** One part, and what it said so far. */
    private static final class Part {
        private final Condition condition;
        private final Missing missing = new Missing();
        /** The one column that it reads, or -1. */
        private final int column;

        private final byte[] known;

        Part(Condition condition, TypeIndex type, StateNames names) {
            this.condition = condition;
            column = column(condition, names);
            int values = column < 0 ? 0 : type.column(column).dictionary().count();
            known = new byte[column < 0 ? 0 : SPECIALS + Math.min(MOST, values)];
        }

        private static int column(Condition condition, StateNames names) {
            if (condition.usage().slots().size() != 1) {
                return -1;
            }
            StateNames.Slot slot =
                    names.get(condition.usage().slots().keySet().iterator().next());
            return slot.fixed() == null && slot.parts().length == 0 ? slot.column() : -1;
        }

        byte of(StateAsRow row) {
            if (column < 0) {
                return ask(row);
            }
            long code = row.code(column);
            long place = Codes.payload(code) + (Codes.tag(code) == Codes.ENTRY ? SPECIALS : 0);
            if (Codes.tag(code) != Codes.ENTRY && Codes.tag(code) != Codes.SPECIAL || place >= known.length) {
                return ask(row);
            }
            byte verdict = known[(int) place];
            if (verdict == 0) {
                verdict = ask(row);
                known[(int) place] = verdict;
            }
            return verdict;
        }

        private byte ask(StateAsRow row) {
            boolean holds = condition.test(row, missing);
            if (missing.isEmpty()) {
                return holds ? TRUE : FALSE;
            }
            missing.take();
            return COUNTED;
        }
    }
}
