package playhead.workspace;

import java.nio.charset.StandardCharsets;
import playhead.event.Event;
import playhead.event.JsonCursor;
import playhead.fold.Reversal;

/**
 * Events of one revert that follow each other, and the stretch of events that they undo.
 *
 * @param first the first of them
 * @param last the last of them
 * @param from the first event that they undo
 * @param to the last event that they undo; less than the first when there is none
 */
public record Undoing(long first, long last, long from, long to) {
    /** What an event of a revert undoes, by positions; null when the event is none. */
    static Undoing of(Event event, long position) {
        if (!Reversal.is(event)) {
            return null;
        }
        byte[] meta = event.meta().bytes();
        JsonCursor members = new JsonCursor();
        members.enter(meta, 0, meta.length);
        while (members.next()) {
            if (members.kind() == '{' && members.key().equals(Reversal.MARK)) {
                return scope(meta, members.valueFrom(), members.valueTo(), position);
            }
        }
        return null;
    }

    /** All after a place, a stretch, or some by themselves, as the scope of the revert was written. */
    private static Undoing scope(byte[] json, int begin, int end, long position) {
        JsonCursor members = new JsonCursor();
        members.enter(json, begin, end);
        Long from = null;
        Long to = null;
        while (members.next()) {
            switch (members.key()) {
                case "from" -> from = number(json, members);
                case "to" -> to = number(json, members);
                case "events" -> {
                    return some(json, members, position);
                }
                default -> {}
            }
        }
        if (from != null && to != null) {
            return new Undoing(position, position, from, to);
        }
        return new Undoing(position, position, to == null ? position : to + 1, position - 1);
    }

    private static Undoing some(byte[] json, JsonCursor members, long position) {
        JsonCursor elements = new JsonCursor();
        elements.enter(json, members.valueFrom(), members.valueTo());
        long from = position;
        long to = 0;
        while (elements.next()) {
            long one = number(json, elements);
            from = Math.min(from, one);
            to = Math.max(to, one);
        }
        return new Undoing(position, position, from, to);
    }

    private static long number(byte[] json, JsonCursor at) {
        return Long.parseLong(
                new String(json, at.valueFrom(), at.valueTo() - at.valueFrom(), StandardCharsets.US_ASCII));
    }

    /** Whether it undoes anything that was before it. */
    public boolean undoesAny() {
        return from <= to;
    }
}
