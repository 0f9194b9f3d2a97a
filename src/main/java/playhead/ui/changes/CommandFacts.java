package playhead.ui.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.command.CommandCodec;
import playhead.command.CommandRecord;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.history.StateRow;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;

/**
 * What is known of a command: its payload, the state that it was decided on, and the events that it made.
 *
 * @param values names and values, the payload first
 * @param events its first events
 * @param more how many more there are
 */
public record CommandFacts(Map<String, Json> values, List<Made> events, long more) {
    private static final int MOST = 200;
    private static final int STREAMS = 50;

    /** Nothing is selected. */
    static final CommandFacts NONE = new CommandFacts(Map.of(), List.of(), 0);

    /** An event that it made. */
    public record Made(long position, String type, String entity) {}

    /** Asks a session; may be slow. */
    static CommandFacts of(CommandRecord record, Session session, Words words) {
        Map<String, Json> values = new LinkedHashMap<>();
        values.put(words.text("changes.payload"), record.request().payload());
        int streams = 0;
        for (Map.Entry<EntityRef, Long> saw : record.saw().entrySet()) {
            if (streams++ == STREAMS) {
                break;
            }
            StateRow row = state(saw.getKey(), record.first() - 1, session);
            values.put(
                    words.text("changes.saw", CommandCodec.name(saw.getKey()), saw.getValue()),
                    row == null || !row.exists() ? Json.canonical("null") : row.fieldsJson());
        }
        for (Json message : record.outbox()) {
            values.put(words.text("changes.outbox", values.size()), message);
        }
        List<Made> made = new ArrayList<>();
        long last = Math.min(record.last(), record.first() + MOST - 1);
        if (record.count() > 0
                && session.events(new EventQuery(null, record.first(), last, null, Replay.RECORDED))
                        instanceof Answer.Given<EventHits>(EventHits hits, var warnings)) {
            for (int i = 0; i < hits.size(); i++) {
                Event event = hits.event(i);
                made.add(new Made(
                        hits.position(i),
                        event.type(),
                        event.stream() == null ? "" : event.stream().id()));
            }
        }
        return new CommandFacts(values, made, Math.max(0, record.count() - made.size()));
    }

    private static StateRow state(EntityRef ref, long position, Session session) {
        StateQuery query = new StateQuery(
                null, CommandCodec.name(ref), Moment.recorded(Math.max(0, position)), null, null, true, 0, 1);
        return session.state(query) instanceof Answer.Given<StatePage>(StatePage page, var warnings)
                        && !page.rows().isEmpty()
                ? page.rows().getFirst()
                : null;
    }
}
