package playhead.workspace;

import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import playhead.expression.Condition;
import playhead.expression.Missing;
import playhead.history.HeaderRow;
import playhead.history.TimeIndex;

/**
 * Searches by what the index knows of every event; no event is read. A condition on type and actor, or on the stream, is
 * tested once for each that there is.
 */
final class HeaderSearch {
    private static final int MOST_KINDS = 1 << 20;
    private static final int STEP = 1 << 16;
    private static final byte FITS = 1;
    private static final byte FITS_NOT = 2;
    private static final byte EACH_TIME = 3;

    private final TimeIndex index;
    private final LongUnaryOperator positions;
    private final Condition condition;
    private final HeaderRow row;
    private final boolean byStream;
    private final byte[] known;
    private final int actors;
    private final Missing missing = new Missing();
    private Missing trial = new Missing();
    private final LongList found = new LongList();

    private HeaderSearch(TimeIndex index, LongUnaryOperator positions, Condition condition, HeaderRow row) {
        this.index = index;
        this.positions = positions;
        this.condition = condition;
        this.row = row;
        this.actors = index.actors().size() + 1;
        Set<String> names = Set.copyOf(condition.usage().slots().values());
        this.byStream = Set.of("stream", "streamType").containsAll(names);
        long kinds = byStream
                ? index.schema().entityCount() + 1L
                : Set.of("type", "actor").containsAll(names)
                        ? (long) index.eventTypes().size() * actors
                        : Long.MAX_VALUE;
        this.known = kinds <= MOST_KINDS ? new byte[(int) kinds] : null;
    }

    /** The search for a condition, or null when it asks for more than the index knows. */
    static HeaderSearch of(TimeIndex index, LongUnaryOperator positions, EventTest test) {
        Condition condition = test.condition();
        HeaderRow row = HeaderRow.of(index, condition.usage().slots(), test.names()::set);
        return row == null ? null : new HeaderSearch(index, positions, condition, row);
    }

    /** Looks at a stretch of ordinals; false when it was stopped. */
    boolean stretch(long from, long to, SearchWatch watch) {
        for (long at = from; at <= to; at++) {
            test(at);
            if ((at - from) % STEP == 0 && !watch.at(at - from, to - from + 1, found.size())) {
                return false;
            }
        }
        return true;
    }

    /** Looks at one ordinal. */
    void test(long ordinal) {
        if (known == null) {
            if (condition.test(row.on(ordinal, positions.applyAsLong(ordinal)), missing)) {
                found.add(ordinal);
            }
            return;
        }
        int kind = byStream
                ? index.homeNumber(ordinal) + 1
                : index.eventTypeNumber(ordinal) * actors + index.actorNumber(ordinal) + 1;
        byte verdict = known[kind];
        if (verdict == 0) {
            verdict = judge(ordinal);
            known[kind] = verdict;
        }
        if (verdict == FITS || (verdict == EACH_TIME && condition.test(row.on(ordinal, ordinal), missing))) {
            found.add(ordinal);
        }
    }

    /** What cannot be compared is counted at every event, so it is tested at every event. */
    private byte judge(long ordinal) {
        boolean fits = condition.test(row.on(ordinal, ordinal), trial);
        if (!trial.isEmpty()) {
            trial = new Missing();
            return EACH_TIME;
        }
        return fits ? FITS : FITS_NOT;
    }

    /** Ascending ordinals of what fits. */
    long[] found() {
        return found.toArray();
    }

    List<Missing.Gap> gaps() {
        return missing.gaps();
    }
}
