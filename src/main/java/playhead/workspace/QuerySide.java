package playhead.workspace;

import java.util.List;
import java.util.Optional;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.readmodel.service.ServiceRow;
import playhead.store.EventStore;

/**
 * The query side of a workspace: projections that follow the log, and can be made to stand still so that it is seen how
 * far behind they are. While they stand, {@link Workspace#sql} answers from the rows as they were. Safe for several
 * threads; may be slow, so never on the window's own thread.
 */
public final class QuerySide {
    private final EventStore events;
    private final QueryKeeper query;
    private final LabKeeper lab;

    QuerySide(EventStore events, QueryKeeper query, LabKeeper lab) {
        this.events = events;
        this.query = query;
        this.lab = lab;
    }

    /** Lets it stand still, with the log as it is now. */
    public void pause() {
        lab.pause();
        query.pause();
    }

    /** Lets it follow again; what it missed is taken over before this returns. */
    public void resume() {
        lab.resume();
        query.resume();
    }

    /** Whether it stands still. */
    public boolean isPaused() {
        return query.isPaused();
    }

    /** Takes over what is new, unless it stands still. */
    public void follow() {
        query.model();
    }

    /** The position up to which it shows the log. */
    public long checkpoint() {
        return query.checkpoint();
    }

    /** Events of the log that it does not show. */
    public long lag() {
        return events.end() - checkpoint();
    }

    /** The row of an entity as it stands, with its columns; empty when there is none. */
    public Optional<Json> row(EntityRef entity) {
        return query.row(entity);
    }

    /** The services of the Lab that have done something here, by name; none in a log that it did not make. */
    public List<String> services() {
        return lab.services();
    }

    /** What a service shows of its streams, from a schema that only it may read. */
    public List<ServiceRow> rows(String service) {
        return lab.rows(service);
    }

    /** Events of a service that its rows do not show. */
    public long lag(String service) {
        return lab.lag(service);
    }
}
