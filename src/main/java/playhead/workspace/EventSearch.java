package playhead.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventSource;
import playhead.history.TimeIndex;

/**
 * Finds events in one order. Without a condition nothing is read; a condition on what the index knows reads no event; any
 * other, and a text, reads the blocks of the log once, in the order in which they lie.
 *
 * @param ordered the index of that order
 * @param log the events in the order of positions
 * @param sets that conditions can name
 */
record EventSearch(OrderedIndex ordered, EventSource log, SetBits sets) {
    Answer<EventHits> find(EventQuery query, SearchWatch watch) {
        TimeIndex index = ordered.index();
        long from = Math.max(1, query.from());
        long to = Math.min(index.end(), query.to());
        return EventTest.of(query, sets)
                .then(test -> query.entity() == null
                        ? where(test, from, to, watch)
                        : new EntityNames(index)
                                .find(query.entity())
                                .then(entity -> among(test, naming(entity, from, to), watch)));
    }

    private long[] naming(int entity, long from, long to) {
        TimeIndex index = ordered.index();
        long before = index.version(entity, from - 1);
        long after = Math.max(before, index.version(entity, Math.max(to, from - 1)));
        long[] ordinals = new long[Math.toIntExact(after - before)];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = index.positionOf(entity, Math.toIntExact(before + i + 1));
        }
        return ordinals;
    }

    private Answer<EventHits> where(EventTest test, long from, long to, SearchWatch watch) {
        if (test.isEmpty() || from > to) {
            return Answer.of(EventHitList.stretch(ordered, from, (int) Math.max(0, to - from + 1)));
        }
        if (test.needle() == null) {
            HeaderSearch headers = HeaderSearch.of(ordered.index(), ordered.positions()::position, test);
            if (headers != null) {
                return headers.stretch(from, to, watch)
                        ? Answer.of(EventHitList.chosen(ordered, headers.found(), headers.gaps()))
                        : stopped();
            }
        }
        boolean same = ordered.replay() == Replay.RECORDED;
        long first = same ? from : 1;
        long last = same ? to : ordered.index().end();
        LongList found = new LongList();
        Gaps gaps = new Gaps();
        LongPredicate inside = position -> {
            long ordinal = ordered.positions().ordinal(position);
            return ordinal >= from && ordinal <= to;
        };
        boolean whole = new BlockScan(log, first, last).run(block -> test.in(block, inside), (part, done) -> {
            for (long position : part.positions()) {
                found.add(ordered.positions().ordinal(position));
            }
            gaps.add(part.gaps());
            return watch.at(done, last - first + 1, found.size());
        });
        if (!whole) {
            return stopped();
        }
        long[] ordinals = found.toArray();
        if (!same) {
            Arrays.sort(ordinals);
        }
        return Answer.of(EventHitList.chosen(ordered, ordinals, gaps.all()));
    }

    private Answer<EventHits> among(EventTest test, long[] ordinals, SearchWatch watch) {
        if (test.isEmpty()) {
            return Answer.of(EventHitList.chosen(ordered, ordinals, List.of()));
        }
        LongList found = new LongList();
        Gaps gaps = new Gaps();
        for (int i = 0; i < ordinals.length; i++) {
            long position = ordered.positions().position(ordinals[i]);
            Event event = ordered.index().events().at(ordinals[i]);
            EventTest.Found one = test.in(EventBlock.of(position, List.of(event)), at -> true);
            if (one.positions().length > 0) {
                found.add(ordinals[i]);
            }
            gaps.add(one.gaps());
            if (!watch.at(i, ordinals.length, found.size())) {
                return stopped();
            }
        }
        return Answer.of(EventHitList.chosen(ordered, found.toArray(), gaps.all()));
    }

    private static Answer<EventHits> stopped() {
        return Answer.refuse("stopped");
    }
}
