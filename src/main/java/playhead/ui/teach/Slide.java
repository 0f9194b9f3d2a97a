package playhead.ui.teach;

import java.util.List;
import java.util.stream.IntStream;
import playhead.event.Event;
import playhead.history.BlameRow;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;

/**
 * What a class sees of a moment: the events up to it, and what the last of them is about. Nothing in it tells of later.
 *
 * @param position position in the log of the last event, 0 before the first
 * @param events the last events, oldest first
 * @param entity what the last event is about, {@code type/id}, or empty
 * @param fields its state, with who said what
 */
record Slide(long position, List<Told> events, String entity, List<BlameRow> fields) {
    /** Events told at once: no wall has room for more. */
    static final int MOST = 30;

    static final Slide NONE = new Slide(0, List.of(), "", List.of());

    /**
     * One event.
     *
     * @param position where it stands
     * @param event itself
     */
    record Told(long position, Event event) {}

    Slide {
        events = List.copyOf(events);
        fields = List.copyOf(fields);
    }

    /** May be slow. */
    static Slide of(Session session, Moment moment) {
        long from = Math.max(1, moment.at() - MOST + 1);
        if (moment.at() < 1
                || !(session.events(new EventQuery(null, from, moment.at(), null, moment.replay()))
                        instanceof Answer.Given<EventHits>(EventHits hits, var said))
                || hits.size() == 0) {
            return NONE;
        }
        List<Told> told = IntStream.range(0, hits.size())
                .mapToObj(index -> new Told(hits.position(index), hits.event(index)))
                .toList();
        Told last = told.getLast();
        String entity = entity(last.event());
        return new Slide(last.position(), told, entity, entity.isEmpty() ? List.of() : state(session, entity, moment));
    }

    private static String entity(Event event) {
        return event.stream() == null
                ? ""
                : event.stream().type() + "/" + event.stream().id();
    }

    private static List<BlameRow> state(Session session, String entity, Moment moment) {
        boolean exists = session.state(new StateQuery(null, entity, moment, null, null, true, 0, 1))
                        instanceof Answer.Given<StatePage>(StatePage page, var known)
                && !page.rows().isEmpty()
                && page.rows().getFirst().exists();
        return exists && session.blame(entity, moment) instanceof Answer.Given<List<BlameRow>>(var rows, var said)
                ? rows
                : List.of();
    }
}
