package playhead.saga.inferred;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether an event takes back on its entity what another did: every number that the one moved is moved back by as much and
 * no other is moved, or a text is set back to what it was before.
 */
final class InverseEffect {
    private final FlowTable table;
    private final Payloads payloads;
    private final Map<Long, Answer> known = new HashMap<>();

    InverseEffect(FlowTable table, Payloads payloads) {
        this.table = table;
        this.payloads = payloads;
    }

    /** What was seen. */
    enum Answer {
        /** It takes back what was done to numbers. */
        YES,
        /** It sets a text back to what it was. */
        TEXT,
        /** It does something else as well, or something else. */
        NO,
        /** Nothing before them says how things stood. */
        UNKNOWN
    }

    /** Compares two events of one stream. */
    synchronized Answer of(int effect, int undo) {
        return known.computeIfAbsent(((long) effect << 32) | undo, fresh -> compare(effect, undo));
    }

    private Answer compare(int effect, int undo) {
        Payloads.Fields did = payloads.at(effect);
        Payloads.Fields undid = payloads.at(undo);
        int taken = 0;
        int set = 0;
        for (Map.Entry<String, BigDecimal> number : undid.numbers().entrySet()) {
            BigDecimal moved = moved(undo, number.getKey(), number.getValue());
            if (moved != null && moved.signum() != 0) {
                BigDecimal before = did.numbers().get(number.getKey());
                BigDecimal effects = before == null ? null : moved(effect, number.getKey(), before);
                if (effects != null && effects.signum() != 0 && effects.compareTo(moved.negate()) == 0) {
                    taken++;
                } else if (before == null || before.compareTo(number.getValue()) != 0) {
                    return Answer.NO;
                }
            }
        }
        for (Map.Entry<String, String> text : undid.texts().entrySet()) {
            String changed = did.texts().get(text.getKey());
            String before = before(effect, fields -> fields.texts().get(text.getKey()));
            set += changed != null && before != null && !changed.equals(before) && before.equals(text.getValue())
                    ? 1
                    : 0;
        }
        return taken > 0 ? Answer.YES : set > 0 ? Answer.TEXT : Answer.UNKNOWN;
    }

    /** By how much an event moves a number of its stream; null when nobody said what it was. */
    private BigDecimal moved(int position, String field, BigDecimal value) {
        BigDecimal before = before(position, fields -> fields.numbers().get(field));
        return before == null ? null : value.subtract(before);
    }

    private <T> T before(int position, Function<Payloads.Fields, T> of) {
        for (int earlier : table.past(position)) {
            T value = of.apply(payloads.at(earlier));
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
