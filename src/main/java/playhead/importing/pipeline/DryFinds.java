package playhead.importing.pipeline;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Event;

/**
 * What a dry run shows of what would have been.
 *
 * @param events the first events in their final order, with positions from 1 on
 * @param rejects the first records that could not be read
 */
public record DryFinds(List<Event> events, List<Reject> rejects) {
    /** Nothing was found. */
    public static final DryFinds NONE = new DryFinds(List.of(), List.of());

    private static final int MOST_EVENTS = 20;
    private static final int MOST_REJECTS = 100;

    public DryFinds {
        events = List.copyOf(events);
        rejects = List.copyOf(rejects);
    }

    /** Follows a dry run. */
    static final class Watch implements PublishedSink {
        private final List<Event> events = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();

        @Override
        public void event(long position, Event event) {
            if (events.size() < MOST_EVENTS) {
                events.add(event);
            }
        }

        @Override
        public void reject(Reject reject) {
            if (rejects.size() < MOST_REJECTS) {
                rejects.add(reject);
            }
        }

        @Override
        public void commit() {}

        @Override
        public void abort() {}

        DryFinds finds() {
            return new DryFinds(events, rejects);
        }
    }
}
