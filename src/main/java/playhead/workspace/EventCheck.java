package playhead.workspace;

import java.util.BitSet;
import java.util.List;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.expression.EventRow;
import playhead.expression.Missing;

/**
 * Tests events that were read already, such as those on a screen, with what a search would use: a condition, a text, or
 * both. Immutable, for any number of threads.
 */
public final class EventCheck {
    private final EventTest test;

    private EventCheck(EventTest test) {
        this.test = test;
    }

    /**
     * The check; wrong usage when the condition is none.
     *
     * @param sets that the condition can name
     * @param where a condition over events, or null
     * @param text a text that stands anywhere in what is shown of an event, or null
     */
    static Answer<EventCheck> of(SetBits sets, String where, String text) {
        return EventTest.of(new EventQuery(where, text, 1, 1, null, Replay.RECORDED), sets)
                .then(test -> Answer.of(new EventCheck(test)));
    }

    /**
     * Which events fit, by index.
     *
     * @param positions their positions in the log
     * @param events at most as many as a block holds
     */
    public BitSet fits(List<Long> positions, List<Event> events) {
        BitSet fits = new BitSet(events.size());
        if (test.needle() == null) {
            fits.set(0, events.size());
        } else {
            fits.or(EventBlock.of(1, events).containing(test.needle()));
        }
        if (test.condition() != null) {
            EventRow row = new EventRow(test.names());
            Missing missing = new Missing();
            for (int i = fits.nextSetBit(0); i >= 0; i = fits.nextSetBit(i + 1)) {
                fits.set(i, test.condition().test(row.on(positions.get(i), events.get(i)), missing));
            }
        }
        return fits;
    }
}
