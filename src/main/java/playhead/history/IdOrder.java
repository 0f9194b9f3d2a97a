package playhead.history;

import java.util.Arrays;
import java.util.function.IntFunction;

/** The members of a type by id in code-point order. Immutable. */
final class IdOrder {
    private final int[] order;
    private final int[] ranks;

    private IdOrder(int[] order) {
        this.order = order;
        ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
    }

    /** Extends a known order to more members: only the new ones are sorted, then both are merged. */
    static IdOrder extend(IdOrder known, int members, IntFunction<String> id) {
        int old = known == null ? 0 : known.order.length;
        if (known != null && old == members) {
            return known;
        }
        String[] ids = new String[members];
        Arrays.setAll(ids, id);
        Integer[] fresh = new Integer[members - old];
        Arrays.setAll(fresh, i -> old + i);
        Arrays.sort(fresh, (a, b) -> ValueOrder.compareText(ids[a], ids[b]));
        int[] merged = new int[members];
        int left = 0;
        int right = 0;
        for (int i = 0; i < members; i++) {
            boolean takeLeft = right == fresh.length
                    || left < old && ValueOrder.compareText(ids[known.order[left]], ids[fresh[right]]) <= 0;
            merged[i] = takeLeft ? known.order[left++] : fresh[right++];
        }
        return new IdOrder(merged);
    }

    int member(int rank) {
        return order[rank];
    }

    int rank(int member) {
        return ranks[member];
    }

    int size() {
        return order.length;
    }
}
