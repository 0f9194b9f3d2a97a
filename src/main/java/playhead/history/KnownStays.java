package playhead.history;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The stays of the pages of one type that were asked for lately. A page that is asked for again and again, as by a hand
 * that drags the playhead, pays for a part of them each time; one that is asked for once pays nothing. For one thread.
 */
final class KnownStays {
    /** Pages that are known at the same time. */
    private static final int KEPT = 3;
    /** In so many parts they are made. */
    private static final int PARTS = 16;
    /** A part is not smaller than this many versions. */
    private static final int LEAST = 1 << 16;

    private final TimeIndex index;
    private final TypeIndex type;
    private final Map<Wanted, Making> known = new LinkedHashMap<>(8, 0.75f, true);

    KnownStays(TimeIndex index, TypeIndex type) {
        this.index = index;
        this.type = type;
    }

    /** What tells lists of stays apart; position and part of the page do not. */
    private record Wanted(Object condition, String sort, boolean descending, boolean deleted) {}

    /** Stays on their way. */
    private static final class Making {
        private StaysBuilder builder;
        private Stays stays;
        private boolean begun;
    }

    /** The stays that answer a query, or null when they are not there yet or never will be. */
    Stays of(StateQuery query, IdOrder ids) {
        Wanted wanted = wanted(query);
        if (wanted == null) {
            return null;
        }
        Making making = known.get(wanted);
        if (making == null) {
            known.put(wanted, new Making());
            if (known.size() > KEPT) {
                known.remove(known.keySet().iterator().next());
            }
            return null;
        }
        if (!making.begun) {
            making.begun = true;
            making.builder = new StaysBuilder(index, type, query, ids);
        }
        if (making.builder != null) {
            goOn(making);
        }
        return making.stays;
    }

    private void goOn(Making making) {
        if (!making.builder.judge(Math.max(LEAST, type.presence().entries() / PARTS + 1))) {
            making.builder = null;
        } else if (making.builder.done()) {
            making.stays = making.builder.stays();
            making.builder = null;
        }
    }

    private static Wanted wanted(StateQuery query) {
        Object condition = query.filter() == null
                ? ""
                : query.filter() instanceof StateCondition judging ? judging.meaning() : null;
        return condition == null
                ? null
                : new Wanted(condition, query.sort(), query.sort() != null && query.descending(), query.deleted());
    }
}
