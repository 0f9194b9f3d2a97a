package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import playhead.event.EntityRef;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.Row;

/**
 * An event as a row, from the index alone: position, time, stream with its type, type and
 * actor. A filter that asks for nothing else
 * reads no event. For one thread; reusable.
 */
public final class HeaderRow implements Row {
    private static final List<String> NAMES = List.of("position", "time", "stream", "type", "actor", "streamType");
    private static final int SET = 6;

    private final TimeIndex index;
    /** Number in {@link #NAMES} by slot, -1 for slots that are not asked for. */
    private final int[] names;

    private final IntFunction<LongPredicate> sets;

    private long ordinal;
    private long position;

    private HeaderRow(TimeIndex index, int[] names, IntFunction<LongPredicate> sets) {
        this.index = index;
        this.names = names;
        this.sets = sets;
    }

    /**
     * The row for an expression.
     *
     * @param slots names by slot, all that the expression asks for
     * @return null when the index alone cannot answer it
     */
    public static HeaderRow of(TimeIndex index, Map<Integer, String> slots) {
        return of(index, slots, slot -> null);
    }

    /**
     * The row for an expression that may name sets.
     *
     * @param sets what a slot asks of a position in the log, null for slots of names
     */
    public static HeaderRow of(TimeIndex index, Map<Integer, String> slots, IntFunction<LongPredicate> sets) {
        int[] names =
                new int[slots.keySet().stream().mapToInt(slot -> slot + 1).max().orElse(0)];
        Arrays.fill(names, -1);
        for (Map.Entry<Integer, String> slot : slots.entrySet()) {
            names[slot.getKey()] = sets.apply(slot.getKey()) != null ? SET : NAMES.indexOf(slot.getValue());
            if (names[slot.getKey()] < 0) {
                return null;
            }
        }
        return new HeaderRow(index, names, sets);
    }

    /**
     * Puts the row on an event.
     *
     * @param at ordinal in the index
     * @param inLog its position in the log
     */
    public HeaderRow on(long at, long inLog) {
        ordinal = at;
        position = inLog;
        return this;
    }

    @Override
    public Kind kind(int slot) {
        return switch (names[slot]) {
            case 0 -> Kind.LONG;
            case SET -> Kind.BOOLEAN;
            case 1 -> index.headers().hasTime(ordinal) ? Kind.TEXT : Kind.NULL;
            default -> text(slot) == null ? Kind.NULL : Kind.TEXT;
        };
    }

    @Override
    public boolean bool(int slot) {
        return sets.apply(slot).test(position);
    }

    @Override
    public long number(int slot) {
        return position;
    }

    @Override
    public BigDecimal decimal(int slot) {
        return BigDecimal.valueOf(position);
    }

    @Override
    public String text(int slot) {
        return switch (names[slot]) {
            case 1 -> index.time(ordinal).print();
            case 2 -> {
                EntityRef home = index.home(ordinal);
                yield home == null ? null : home.id();
            }
            case 3 -> index.eventType(ordinal);
            case 5 -> {
                EntityRef home = index.home(ordinal);
                yield home == null ? null : home.type();
            }
            default -> index.actor(ordinal);
        };
    }

    @Override
    public EventTime time(int slot) {
        return index.headers().instant(ordinal);
    }

    @Override
    public int order(int slot, EventTime other) {
        return index.headers().order(ordinal, other);
    }

    @Override
    public Json json(int slot) {
        return switch (kind(slot)) {
            case LONG -> Json.canonical(Long.toString(position));
            case NULL -> Json.canonical("null");
            case BOOLEAN -> Json.canonical(Boolean.toString(bool(slot)));
            default -> JsonText.quoted(text(slot));
        };
    }
}
