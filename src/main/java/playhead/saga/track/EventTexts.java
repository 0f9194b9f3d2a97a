package playhead.saga.track;

import java.util.HashMap;
import java.util.Map;
import playhead.event.EventSource;
import playhead.expression.EventRow;
import playhead.expression.Rule;
import playhead.saga.define.SagaDefinition;

/** What single events say in fields that a definition names; each is read when it is asked about. For one thread. */
final class EventTexts {
    private final EventSource events;
    private final EventRow row;
    private final Map<Rule, Map<Long, String>> known = new HashMap<>();

    EventTexts(EventSource events, SagaDefinition definition) {
        this.events = events;
        this.row = new EventRow(definition.names());
    }

    /** What a rule makes of the event at a position as a text, or null. */
    String text(long position, Rule rule) {
        return known.computeIfAbsent(rule, fresh -> new HashMap<>()).computeIfAbsent(position, fresh -> {
            row.on(position, events.at(position));
            return Classifier.text(row, rule);
        });
    }
}
