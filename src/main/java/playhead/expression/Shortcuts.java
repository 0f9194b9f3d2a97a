package playhead.expression;

import playhead.event.EventTime;

/** Picks the closure without objects for the comparisons that most conditions are made of. */
final class Shortcuts {
    private Shortcuts() {}

    /**
     * A faster closure for a slot compared with a constant, or the given one.
     *
     * @param full the comparison as a lenient node
     */
    static Node of(Comparison.Operator operator, Node left, Node right, Node full) {
        if (left.constant() != null && right instanceof Slot) {
            return of(operator.mirrored(), right, left, full);
        }
        if (!(left instanceof Slot slot)) {
            return full;
        }
        if (slot.isTime()) {
            EventTime time = right.constant() instanceof String text
                    ? Times.parse(text)
                    : right.constant() instanceof EventTime given ? given : null;
            return time == null ? full : new TimeTest(slot.slot(), operator, time, full);
        }
        if (right.constant() instanceof Long number) {
            return new NumberTest(slot.slot(), operator, number, full);
        }
        if (right.constant() instanceof String text && operator.isEquality()) {
            return new TextTest(slot.slot(), operator == Comparison.Operator.EQUAL, text, full);
        }
        return full;
    }
}
