package playhead.workspace;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.event.Needle;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.EventNames;
import playhead.expression.EventRow;
import playhead.expression.Missing;

/**
 * What an event must be like: a condition, a text, or both. Immutable, for any number of threads.
 *
 * @param condition null for none
 * @param names the names that the condition was compiled with
 * @param needle null for no text
 */
record EventTest(Condition condition, EventNames names, Needle needle) {
    /** The test of a query; wrong usage when its condition is none. */
    static Answer<EventTest> of(EventQuery query, SetBits sets) {
        Needle needle = query.text() == null || query.text().isEmpty() ? null : Needle.of(query.text());
        EventNames names = new EventNames(sets::positions);
        if (query.where() == null) {
            return Answer.of(new EventTest(null, names, needle));
        }
        return switch (new Compiler(names).condition(query.where())) {
            case Compilation.Refused<Condition> refused -> Answer.misuse("condition, " + refused);
            case Compilation.Compiled<Condition>(Condition compiled) ->
                Answer.of(new EventTest(compiled, names, needle));
        };
    }

    /** True when every event fits. */
    boolean isEmpty() {
        return condition == null && needle == null;
    }

    /**
     * What fits in a block.
     *
     * @param positions ascending positions of those that fit
     * @param gaps what the condition could not judge
     */
    record Found(long[] positions, List<Missing.Gap> gaps) {}

    /**
     * Tests the events of a block.
     *
     * @param inside positions that are asked for
     */
    Found in(EventBlock block, LongPredicate inside) {
        BitSet fits = new BitSet(block.count());
        if (needle == null) {
            fits.set(0, block.count());
        } else {
            fits.or(block.containing(needle));
        }
        for (int i = fits.nextSetBit(0); i >= 0; i = fits.nextSetBit(i + 1)) {
            fits.set(i, inside.test(block.first() + i));
        }
        Missing missing = new Missing();
        if (condition != null && !fits.isEmpty()) {
            EventRow row = new EventRow(names);
            List<Event> events = block.events(parts());
            for (int i = fits.nextSetBit(0); i >= 0; i = fits.nextSetBit(i + 1)) {
                if (!condition.test(row.on(block.first() + i, events.get(i)), missing)) {
                    fits.clear(i);
                }
            }
        }
        return new Found(fits.stream().mapToLong(i -> block.first() + i).toArray(), missing.gaps());
    }

    /** Parts of events that the condition asks for. */
    private Set<EventPart> parts() {
        Set<EventPart> parts = EnumSet.noneOf(EventPart.class);
        for (String name : condition.usage().slots().values()) {
            switch (name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'))) {
                case "stream", "streamType" -> parts.add(EventPart.STREAM);
                case "time" -> parts.add(EventPart.TIME);
                case "id" -> parts.add(EventPart.ID);
                case "correlationId" -> parts.add(EventPart.CORRELATION);
                case "data" -> parts.add(EventPart.DATA);
                case "meta" -> parts.add(EventPart.META);
                default -> {}
            }
        }
        return parts;
    }
}
