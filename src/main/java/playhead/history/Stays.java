package playhead.history;

import java.util.Arrays;
import java.util.List;
import playhead.expression.Missing;

/**
 * From when to when each member was among the rows of a page, in the order of the page: one list for all positions. The
 * rows at a position are the first ones that were there then; how many there are is how many came less how many went.
 * Immutable.
 */
final class Stays {
    private final int[] members;
    private final int[] from;
    private final int[] to;
    /** The same, each sorted by itself. */
    private final int[] comings;

    private final int[] goings;
    private final SpanGaps gaps;

    private Stays(Spans spans, int[] order, SpanGaps gaps) {
        members = new int[order.length];
        from = new int[order.length];
        to = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            members[i] = spans.member(order[i]);
            from[i] = spans.from(order[i]);
            to[i] = spans.to(order[i]);
        }
        comings = from.clone();
        goings = to.clone();
        Arrays.sort(comings);
        Arrays.sort(goings);
        this.gaps = gaps;
    }

    /** The stays in the order of a key, ties by id; null when the values are too many to compare. */
    static Stays of(Spans spans, StayKey key, IdOrder ids, SpanGaps gaps) {
        CodeRanks ranks = CodeRanks.of(spans.codes(), spans.size(), key);
        if (ranks == null) {
            return null;
        }
        int size = spans.size();
        long[] byId = new long[size];
        for (int i = 0; i < size; i++) {
            int rank = ids.rank(spans.member(i));
            byId[i] = (long) (key.idsDescending() ? ids.size() - 1 - rank : rank) << 32 | i;
        }
        Arrays.sort(byId);
        long[] byValue = new long[size];
        for (int i = 0; i < size; i++) {
            byValue[i] = (long) ranks.rank(spans.code((int) byId[i])) << 32 | i;
        }
        Arrays.sort(byValue);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) byId[(int) byValue[i]];
        }
        return new Stays(spans, order, gaps);
    }

    /** The rows at a position. */
    TypeScan.Hits at(long position, long offset, long limit) {
        long total = (long) upTo(comings, position) - upTo(goings, position);
        int wanted = (int) Math.max(0, Math.min(limit, total - offset));
        int[] page = new int[wanted];
        int size = 0;
        long skip = offset;
        for (int i = 0; size < wanted; i++) {
            if (from[i] <= position && position < to[i] && skip-- <= 0) {
                page[size++] = members[i];
            }
        }
        return new TypeScan.Hits(page, total);
    }

    /** What could not be judged at a position. */
    List<Missing.Gap> gaps(long position) {
        return gaps.at(position);
    }

    /** How many are at most this position. */
    private static int upTo(int[] sorted, long position) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
