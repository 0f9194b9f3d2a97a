package playhead.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import playhead.event.Event;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.EventNames;
import playhead.expression.EventRow;
import playhead.expression.Missing;
import playhead.history.HeaderRow;
import playhead.history.TimeIndex;

/**
 * Finds events in one order. Without a condition nothing is read; a condition reads the events of the stretch once.
 *
 * @param index the index of that order
 * @param positions position in the log by ordinal
 */
record EventSearch(TimeIndex index, LongUnaryOperator positions) {
    Answer<EventHits> find(EventQuery query) {
        long from = Math.max(1, query.from());
        long to = Math.min(index.end(), query.to());
        if (query.entity() == null) {
            return where(query.where(), from, to, null);
        }
        return new EntityNames(index).find(query.entity()).then(entity -> {
            long before = index.version(entity, from - 1);
            long after = Math.max(before, index.version(entity, Math.max(to, from - 1)));
            long[] ordinals = new long[Math.toIntExact(after - before)];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = index.positionOf(entity, Math.toIntExact(before + i + 1));
            }
            return where(query.where(), from, to, ordinals);
        });
    }

    private Answer<EventHits> where(String condition, long from, long to, long[] ordinals) {
        if (condition == null) {
            return Answer.of(
                    ordinals == null
                            ? new Stretch(from, (int) Math.max(0, to - from + 1))
                            : new Chosen(ordinals, List.of()));
        }
        EventNames names = new EventNames();
        return switch (new Compiler(names).condition(condition)) {
            case Compilation.Refused<Condition> refused -> Answer.misuse("condition, " + refused);
            case Compilation.Compiled<Condition>(Condition compiled) -> {
                Scan scan = new Scan(compiled, new EventRow(names));
                HeaderRow headers = HeaderRow.of(index, compiled.usage().slots());
                if (headers != null) {
                    scan.headers(headers, from, to, ordinals);
                } else if (ordinals != null) {
                    for (long ordinal : ordinals) {
                        scan.test(ordinal, index.events().at(ordinal));
                    }
                } else if (from <= to) {
                    index.events().scan(from, to, (ordinal, event) -> {
                        scan.test(ordinal, event);
                        return true;
                    });
                }
                yield Answer.of(new Chosen(
                        Arrays.copyOf(scan.found, scan.size),
                        scan.missing.gaps().stream().map(Missing.Gap::toString).toList()));
            }
        };
    }

    /** A condition on its way through events; gathers the ordinals that fit. */
    private final class Scan {
        private final Condition condition;
        private final EventRow row;
        private final Missing missing = new Missing();
        private long[] found = new long[64];
        private int size;

        Scan(Condition condition, EventRow row) {
            this.condition = condition;
            this.row = row;
        }

        void test(long ordinal, Event event) {
            if (condition.test(row.on(positions.applyAsLong(ordinal), event), missing)) {
                add(ordinal);
            }
        }

        /** The index alone answers this condition; no event is read. */
        void headers(HeaderRow headers, long from, long to, long[] ordinals) {
            long count = ordinals == null ? to - from + 1 : ordinals.length;
            for (int i = 0; i < count; i++) {
                long ordinal = ordinals == null ? from + i : ordinals[i];
                if (condition.test(headers.on(ordinal, positions.applyAsLong(ordinal)), missing)) {
                    add(ordinal);
                }
            }
        }

        private void add(long ordinal) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = ordinal;
        }
    }

    /** All events of a stretch. */
    private final class Stretch implements EventHits {
        private final long from;
        private final int size;

        Stretch(long from, int size) {
            this.from = from;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public long ordinal(int hit) {
            return from + hit;
        }

        @Override
        public long position(int hit) {
            return positions.applyAsLong(from + hit);
        }

        @Override
        public Event event(int hit) {
            return index.events().at(from + hit);
        }

        @Override
        public List<String> missing() {
            return List.of();
        }
    }

    /** Events one by one. */
    private final class Chosen implements EventHits {
        private final long[] ordinals;
        private final List<String> missing;

        Chosen(long[] ordinals, List<String> missing) {
            this.ordinals = ordinals;
            this.missing = missing;
        }

        @Override
        public int size() {
            return ordinals.length;
        }

        @Override
        public long ordinal(int hit) {
            return ordinals[hit];
        }

        @Override
        public long position(int hit) {
            return positions.applyAsLong(ordinals[hit]);
        }

        @Override
        public Event event(int hit) {
            return index.events().at(ordinals[hit]);
        }

        @Override
        public List<String> missing() {
            return missing;
        }
    }
}
